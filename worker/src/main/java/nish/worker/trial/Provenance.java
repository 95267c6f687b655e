package nish.worker.trial;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What made a trial's result, beside the trial itself.
 *
 * @param revision of Nish's code, as built
 * @param libraries DL4J's, Spark's and Java's versions, in words
 * @param backend the ND4J backend that really loaded, with its native library's variant
 * @param layers which family of layers trained: ours in {@code blocks of 8} channels or 16, DL4J's
 *     on {@code oneDNN} or {@code plain}, or {@code CUDA}
 * @param device the processor's or the card's name, and which of those of that name it was, if told
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

  private static final String PLACE = "; ";

  /** The same, on a device of that name which is told apart from its like by this place. */
  public Provenance at(String place) {
    return new Provenance(
        revision,
        libraries,
        backend,
        layers,
        model() + PLACE + place,
        threads,
        datasetDigest,
        host);
  }

  private String model() {
    return device.split(PLACE, 2)[0];
  }

  /** Whether both give a trial the same numbers: whether they differ in host and place alone. */
  public boolean isLike(Provenance other) {
    return ofNumbers().equals(other.ofNumbers());
  }

  /** What changes a trial's numbers, as text by name: all but host and place, in this order. */
  public Map<String, String> ofNumbers() {
    Map<String, String> ofNumbers = new LinkedHashMap<>();
    ofNumbers.put("revision", revision);
    ofNumbers.put("libraries", libraries);
    ofNumbers.put("backend", backend);
    ofNumbers.put("layers", layers);
    ofNumbers.put("device", model());
    ofNumbers.put("threads", Integer.toString(threads));
    ofNumbers.put("dataset_digest", datasetDigest);
    return Collections.unmodifiableMap(ofNumbers);
  }
}
