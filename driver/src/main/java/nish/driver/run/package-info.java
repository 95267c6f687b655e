/** A sweep on Spark: trials as tasks, reports over Spark's own RPC, the driver the only writer. */
package nish.driver.run;
