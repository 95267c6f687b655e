-- Who may do what with the service: of a token its SHA-256 alone, in hexadecimal.
CREATE TABLE access_token (
  digest TEXT PRIMARY KEY,
  user_name TEXT NOT NULL,
  access TEXT NOT NULL,
  created BIGINT NOT NULL
);

-- Sweeps that were given to the service, which it is to run, now or when it is started again.
CREATE TABLE submission (
  sweep TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  priority TEXT NOT NULL,
  submitted BIGINT NOT NULL,
  wanted INTEGER NOT NULL
);
