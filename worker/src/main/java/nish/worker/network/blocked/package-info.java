/**
 * DL4J layers of our own for CPUs: images pass between them in blocks of channels, as arrays of
 * five dimensions (see {@link nish.worker.network.onednn.Layout}). Their parameters are those of
 * DL4J's own layers, in the same order.
 */
package nish.worker.network.blocked;
