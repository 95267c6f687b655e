-- When accuracy on the test examples of a sweep that holds others out was shown, and of what.

CREATE TABLE test_look (
  sweep  TEXT   NOT NULL REFERENCES sweep (name),
  looked BIGINT NOT NULL,
  what   TEXT   NOT NULL
);

CREATE INDEX test_look_sweep ON test_look (sweep, looked);
