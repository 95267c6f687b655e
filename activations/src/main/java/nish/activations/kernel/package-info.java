/** The computation of activations on ND4J's arrays: fused on the host, composed elsewhere. */
package nish.activations.kernel;
