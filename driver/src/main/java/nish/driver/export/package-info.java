/**
 * Results for other programs: rows of CSV, JSON lines and Parquet, event files of TensorBoard, runs
 * of MLflow.
 */
package nish.driver.export;
