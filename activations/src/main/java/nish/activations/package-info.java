/**
 * The activation functions as mathematics, and the one catalogue of their names. Depends on no
 * array library, so that it loads at once and without natives.
 */
package nish.activations;
