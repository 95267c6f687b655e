package nish.worker.training;

import java.io.Serializable;

/**
 * How well a network does on examples that it is not trained on.
 *
 * @param test of no examples, where validation is on the dataset's test examples
 */
public record Judgement(Tally validation, Tally test) implements Serializable {

  /** Adds what another judged, of examples that come after these. */
  public void add(Judgement other) {
    validation.add(other.validation);
    test.add(other.test);
  }
}
