/**
 * Convolutions of 3x3 windows by Winograd's F(2x2, 3x3), on images in blocks of channels (see
 * {@link nish.worker.network.onednn.Layout}), with the Vector API.
 */
package nish.worker.network.winograd;
