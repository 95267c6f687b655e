/**
 * A sweep's question: its YAML, read strictly into a {@link nish.driver.spec.SweepSpec}, and the
 * grid of trials that it spans.
 *
 * <p>{@link nish.driver.spec.SweepKeys} and {@link nish.driver.spec.Parameters} declare every key
 * once; the reader's checks and the JSON Schema for editors both follow from them.
 */
package nish.driver.spec;
