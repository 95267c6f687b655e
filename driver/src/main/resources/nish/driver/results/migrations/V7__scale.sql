-- What lists, tables and watchers of a hundred thousand trials read instead of all epochs.

-- Of the last change of a trial or a sweep. Changes commit in the order of their numbers, for each
-- transaction locks the counter after all else that others may hold.
CREATE TABLE change_counter (
  number BIGINT NOT NULL
);
INSERT INTO change_counter (number) VALUES (1);

ALTER TABLE sweep         ADD COLUMN changed BIGINT NOT NULL DEFAULT 1; -- its text or its members
ALTER TABLE sweep_trial   ADD COLUMN changed BIGINT NOT NULL DEFAULT 1; -- the trial
ALTER TABLE epoch_metrics ADD COLUMN changed BIGINT NOT NULL DEFAULT 1; -- when it was reported

-- Of the live attempt: NULL before its first epoch, and where no epoch has a number.
ALTER TABLE trial ADD COLUMN last_epoch INTEGER;
ALTER TABLE trial ADD COLUMN tail_epoch INTEGER; -- the first of its last five
ALTER TABLE trial ADD COLUMN best_validation_accuracy       DOUBLE PRECISION;
ALTER TABLE trial ADD COLUMN best_validation_accuracy_epoch INTEGER;
ALTER TABLE trial ADD COLUMN best_validation_loss           DOUBLE PRECISION;
ALTER TABLE trial ADD COLUMN best_validation_loss_epoch     INTEGER;
ALTER TABLE trial ADD COLUMN best_training_accuracy         DOUBLE PRECISION;
ALTER TABLE trial ADD COLUMN best_training_accuracy_epoch   INTEGER;
ALTER TABLE trial ADD COLUMN best_training_loss             DOUBLE PRECISION;
ALTER TABLE trial ADD COLUMN best_training_loss_epoch       INTEGER;

UPDATE trial SET
  last_epoch = (SELECT MAX(epoch) FROM epoch_metrics WHERE trial_id = id),
  tail_epoch = (SELECT MIN(epoch) FROM (
    SELECT epoch FROM epoch_metrics WHERE trial_id = id ORDER BY epoch DESC LIMIT 5) AS tail),
  best_validation_accuracy_epoch = (SELECT epoch FROM epoch_metrics
    WHERE trial_id = id AND validation_accuracy IS NOT NULL
    ORDER BY validation_accuracy DESC, epoch LIMIT 1),
  best_validation_loss_epoch = (SELECT epoch FROM epoch_metrics
    WHERE trial_id = id AND validation_loss IS NOT NULL ORDER BY validation_loss, epoch LIMIT 1),
  best_training_accuracy_epoch = (SELECT epoch FROM epoch_metrics
    WHERE trial_id = id AND training_accuracy IS NOT NULL
    ORDER BY training_accuracy DESC, epoch LIMIT 1),
  best_training_loss_epoch = (SELECT epoch FROM epoch_metrics
    WHERE trial_id = id AND training_loss IS NOT NULL ORDER BY training_loss, epoch LIMIT 1);

UPDATE trial SET
  best_validation_accuracy = (SELECT validation_accuracy FROM epoch_metrics
    WHERE trial_id = id AND epoch = best_validation_accuracy_epoch),
  best_validation_loss = (SELECT validation_loss FROM epoch_metrics
    WHERE trial_id = id AND epoch = best_validation_loss_epoch),
  best_training_accuracy = (SELECT training_accuracy FROM epoch_metrics
    WHERE trial_id = id AND epoch = best_training_accuracy_epoch),
  best_training_loss = (SELECT training_loss FROM epoch_metrics
    WHERE trial_id = id AND epoch = best_training_loss_epoch)
WHERE last_epoch IS NOT NULL;

-- The trial's state; and its best value of the sweep's metric so that less is better, or the
-- greatest double where it has none.
ALTER TABLE sweep_trial ADD COLUMN state TEXT NOT NULL DEFAULT 'pending';
ALTER TABLE sweep_trial ADD COLUMN place DOUBLE PRECISION NOT NULL DEFAULT 1.7976931348623157e308;

UPDATE sweep_trial SET
  state = (SELECT state FROM trial WHERE id = trial_id),
  place = COALESCE((
    SELECT CASE metric
      WHEN 'validation_accuracy' THEN -best_validation_accuracy
      WHEN 'validation_loss'     THEN best_validation_loss
      WHEN 'training_accuracy'   THEN -best_training_accuracy
      ELSE best_training_loss END
    FROM trial, sweep WHERE id = trial_id AND name = sweep_trial.sweep), 1.7976931348623157e308);

CREATE INDEX sweep_trial_state    ON sweep_trial (sweep, state, position);
CREATE INDEX sweep_trial_place    ON sweep_trial (sweep, place, position);
CREATE INDEX sweep_trial_changed  ON sweep_trial (sweep, changed);
CREATE INDEX sweep_trial_question ON sweep_trial (sweep, network, dataset, activation, t);
