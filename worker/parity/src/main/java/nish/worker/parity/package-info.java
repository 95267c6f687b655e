/** The same training steps by Nish and by PyTorch. */
package nish.worker.parity;
