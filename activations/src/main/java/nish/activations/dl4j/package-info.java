/** The activations as DL4J's layers take them: wiring only. */
package nish.activations.dl4j;
