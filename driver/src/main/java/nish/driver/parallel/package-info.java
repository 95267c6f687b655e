/**
 * One trial trained by several executors, through dl4j-spark's parameter averaging. It joins Spark
 * and DL4J, which are kept apart everywhere else.
 */
package nish.driver.parallel;
