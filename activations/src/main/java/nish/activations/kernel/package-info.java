/** The computation of the Nish family on ND4J's arrays: fused on the host, composed elsewhere. */
package nish.activations.kernel;
