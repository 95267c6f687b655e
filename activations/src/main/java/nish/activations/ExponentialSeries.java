package nish.activations;

/**
 * The identity for x ≥ 0, and for x &lt; 0 a sum of powers of e = exp(x/t) without a constant term,
 * scaled by t: what the kernels compute of the Nish family and of its relatives.
 *
 * <p>The coefficients are those of powers of w = 1 − e, in which a curve that meets the identity
 * has no constant term, so that it keeps its digits near 0, where powers of e would cancel.
 */
public interface ExponentialSeries extends Activation {

  /** The scale, finite and above 0. */
  double t();

  /** p_0, p_1, … of f(x) = t·e·Σ p_k·w^k for x &lt; 0; p_0 is the jump at 0, over t. */
  double[] valueCoefficients();

  /** s_0, s_1, … of f′(x) = e·Σ s_k·w^k for x &lt; 0, as many as {@link #valueCoefficients}. */
  double[] slopeCoefficients();
}
