-- What an epoch used of its machine; NULL where that is not known.

ALTER TABLE epoch_metrics ADD COLUMN peak_memory_bytes BIGINT;  -- of the process, since the attempt began in it
ALTER TABLE epoch_metrics ADD COLUMN trials_in_process INTEGER; -- the most at once, this one included
ALTER TABLE epoch_metrics ADD COLUMN trials_on_device  INTEGER; -- of these
