/** Training one trial with DL4J, and the proof that its fast path is in use. */
package nish.worker.training;
