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
  last_epoch = shown.last_epoch,
  best_validation_accuracy = shown.validation_accuracy,
  best_validation_loss = shown.validation_loss,
  best_training_accuracy = shown.training_accuracy,
  best_training_loss = shown.training_loss
FROM (
  SELECT trial_id, MAX(epoch) AS last_epoch,
    MAX(validation_accuracy) AS validation_accuracy, MIN(validation_loss) AS validation_loss,
    MAX(training_accuracy) AS training_accuracy, MIN(training_loss) AS training_loss
  FROM epoch_metrics GROUP BY trial_id) AS shown
WHERE shown.trial_id = trial.id;

UPDATE trial SET
  best_validation_accuracy_epoch = shown.validation_accuracy,
  best_validation_loss_epoch = shown.validation_loss,
  best_training_accuracy_epoch = shown.training_accuracy,
  best_training_loss_epoch = shown.training_loss
FROM (
  SELECT trial_id,
    MIN(CASE WHEN validation_accuracy = best_validation_accuracy THEN epoch END)
      AS validation_accuracy,
    MIN(CASE WHEN validation_loss = best_validation_loss THEN epoch END) AS validation_loss,
    MIN(CASE WHEN training_accuracy = best_training_accuracy THEN epoch END) AS training_accuracy,
    MIN(CASE WHEN training_loss = best_training_loss THEN epoch END) AS training_loss
  FROM epoch_metrics JOIN trial AS known ON known.id = trial_id GROUP BY trial_id) AS shown
WHERE shown.trial_id = trial.id;

UPDATE trial SET
  tail_epoch = (SELECT MIN(epoch) FROM (
    SELECT epoch FROM epoch_metrics WHERE trial_id = id ORDER BY epoch DESC LIMIT 5) AS tail)
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
