-- Every attempt of a trial, the live one and those before.

CREATE TABLE attempt (
  trial_id TEXT    NOT NULL REFERENCES trial (id),
  number   INTEGER NOT NULL,
  host     TEXT    NOT NULL,
  started  BIGINT  NOT NULL,
  finished BIGINT,           -- NULL while it runs
  ending   TEXT,             -- a trial's state, or lost, interrupted, superseded
  reason   TEXT    NOT NULL,
  log      TEXT    NOT NULL, -- its executor's last lines
  PRIMARY KEY (trial_id, number)
);

ALTER TABLE trial ADD COLUMN run TEXT;                          -- that began the live attempt
ALTER TABLE trial ADD COLUMN losses INTEGER NOT NULL DEFAULT 0; -- attempts that were lost since it was last asked for
