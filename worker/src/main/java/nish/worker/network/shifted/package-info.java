/**
 * Gradients of convolutions as sums of matrix products, one for each place of the window, on images
 * in blocks of channels (see {@link nish.worker.network.onednn.Layout}), with the Vector API.
 */
package nish.worker.network.shifted;
