/** Datasets: found, downloaded, checked, and read once per JVM, as bytes. */
package nish.worker.data;
