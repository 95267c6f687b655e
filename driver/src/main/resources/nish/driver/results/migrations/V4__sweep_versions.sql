-- What a sweep was when its first result came, and each text that it was changed to afterwards.

CREATE TABLE sweep_version (
  sweep         TEXT    NOT NULL REFERENCES sweep (name),
  number        INTEGER NOT NULL, -- from 1
  yaml          TEXT    NOT NULL,
  revision      TEXT    NOT NULL, -- of the code that it was last saved by before the first result
  libraries     TEXT    NOT NULL,
  created       BIGINT  NOT NULL,
  after_results INTEGER NOT NULL, -- 1 if the sweep had results before
  PRIMARY KEY (sweep, number)
);

-- By which code sweeps were saved until now was not kept.
INSERT INTO sweep_version (sweep, number, yaml, revision, libraries, created, after_results)
SELECT name, 1, yaml, 'unknown', 'unknown', created, 0 FROM sweep;
