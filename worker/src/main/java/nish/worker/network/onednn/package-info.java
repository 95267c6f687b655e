/** oneDNN's primitives on ND4J's arrays, in the layout that is quick on this processor. */
package nish.worker.network.onednn;
