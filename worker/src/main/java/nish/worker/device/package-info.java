/** NVIDIA's cards: which a process sees, and whether ND4J's CUDA backend can use them. */
package nish.worker.device;
