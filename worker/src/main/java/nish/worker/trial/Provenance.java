package nish.worker.trial;

import java.io.Serializable;

/**
 * What made a trial's result, beside the trial itself.
 *
 * @param revision of Nish's code, as built
 * @param libraries DL4J's, Spark's and Java's versions, in words
 * @param backend the ND4J backend that really loaded, with its native library's variant
 * @param layers which family of layers trained: ours in {@code blocks of 8} channels or 16, DL4J's
 *     on {@code oneDNN} or {@code plain}, or {@code CUDA}
 * @param device the processor's or the card's name
 * @param threads threads of one trial's numerics: they change the last bits of a result
 * @param datasetDigest SHA-256 of the examples
 * @param host where it ran
 */
public record Provenance(
    String revision,
    String libraries,
    String backend,
    String layers,
    String device,
    int threads,
    String datasetDigest,
    String host)
    implements Serializable {

  /** Of a trial that failed before its numerics had loaded. */
  public static final Provenance UNKNOWN =
      new Provenance(
          "unknown", "unknown", "unknown", "unknown", "unknown", 0, "unknown", "unknown");

  /** Whether both give a trial the same numbers: whether they differ in the host alone. */
  public boolean isLike(Provenance other) {
    return new Provenance(
            other.revision,
            other.libraries,
            other.backend,
            other.layers,
            other.device,
            other.threads,
            other.datasetDigest,
            host)
        .equals(this);
  }
}
