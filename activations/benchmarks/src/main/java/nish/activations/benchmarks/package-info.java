/** What the activations' kernels cost, beside what ND4J has. */
package nish.activations.benchmarks;
