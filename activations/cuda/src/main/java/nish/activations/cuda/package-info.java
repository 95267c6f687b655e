/**
 * The Nish family on NVIDIA cards: one kernel for the values and one for the slopes, in place,
 * found by {@link java.util.ServiceLoader}.
 */
package nish.activations.cuda;
