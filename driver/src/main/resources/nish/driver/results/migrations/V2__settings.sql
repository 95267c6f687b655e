-- What of a trial's recipe differs from the defaults, beside the columns that trial has; as text.

CREATE TABLE trial_setting (
  trial_id TEXT NOT NULL REFERENCES trial (id),
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (trial_id, name)
);

-- Of a trial that is validated on other examples than the test ones; else NULL.
ALTER TABLE epoch_metrics ADD COLUMN test_loss DOUBLE PRECISION;
ALTER TABLE epoch_metrics ADD COLUMN test_accuracy DOUBLE PRECISION;

-- In which training steps waited for their batches; NULL where it was not measured.
ALTER TABLE epoch_metrics ADD COLUMN waiting_seconds DOUBLE PRECISION;
