-- One script for SQLite and PostgreSQL. A double that is NaN is kept as NULL in both, since SQLite
-- knows no NaN. Times are milliseconds since 1970, UTC.

CREATE TABLE sweep (
  name        TEXT   NOT NULL PRIMARY KEY,
  description TEXT   NOT NULL,
  metric      TEXT   NOT NULL,
  yaml        TEXT   NOT NULL,
  created     BIGINT NOT NULL
);

CREATE TABLE trial (
  id             TEXT             NOT NULL PRIMARY KEY,
  activation     TEXT             NOT NULL,
  network        TEXT             NOT NULL,
  dataset        TEXT             NOT NULL,
  seed           BIGINT           NOT NULL,
  epochs         INTEGER          NOT NULL,
  batch_size     INTEGER          NOT NULL,
  learning_rate  DOUBLE PRECISION NOT NULL,
  momentum       DOUBLE PRECISION NOT NULL,
  weight_decay   DOUBLE PRECISION NOT NULL,
  state          TEXT             NOT NULL,
  attempt        INTEGER          NOT NULL, -- the live one's number; 0 before the first
  started        BIGINT,
  finished       BIGINT,
  outcome_epoch  INTEGER,                   -- of a stopped or diverged trial
  outcome_reason TEXT                       -- of a failed one
);

CREATE TABLE activation_parameter (
  trial_id TEXT             NOT NULL REFERENCES trial (id),
  name     TEXT             NOT NULL,
  value    DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (trial_id, name)
);

CREATE TABLE sweep_trial (
  sweep    TEXT    NOT NULL REFERENCES sweep (name),
  position INTEGER NOT NULL,
  trial_id TEXT    NOT NULL REFERENCES trial (id),
  PRIMARY KEY (sweep, position),
  UNIQUE (trial_id, sweep)
);

-- Of the live attempt only.
CREATE TABLE epoch_metrics (
  trial_id            TEXT    NOT NULL REFERENCES trial (id),
  epoch               INTEGER NOT NULL,
  training_loss       DOUBLE PRECISION,
  training_accuracy   DOUBLE PRECISION,
  validation_loss     DOUBLE PRECISION,
  validation_accuracy DOUBLE PRECISION,
  learning_rate       DOUBLE PRECISION,
  seconds             DOUBLE PRECISION,
  examples_per_second DOUBLE PRECISION,
  PRIMARY KEY (trial_id, epoch)
);

-- Of the live attempt only, once it has ended.
CREATE TABLE provenance (
  trial_id       TEXT    NOT NULL PRIMARY KEY REFERENCES trial (id),
  revision       TEXT    NOT NULL,
  libraries      TEXT    NOT NULL,
  backend        TEXT    NOT NULL,
  layers         TEXT    NOT NULL,
  device         TEXT    NOT NULL,
  threads        INTEGER NOT NULL,
  dataset_digest TEXT    NOT NULL,
  host           TEXT    NOT NULL
);

CREATE INDEX sweep_by_created ON sweep (created);
