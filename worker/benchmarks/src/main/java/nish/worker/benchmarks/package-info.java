/** What a training step costs. */
package nish.worker.benchmarks;
