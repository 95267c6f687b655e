package nish.driver.results;

import java.util.OptionalDouble;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;

/**
 * A row of the table that was published about Nish: one run on CIFAR-10.
 *
 * @param size height and width that the network saw
 * @param t empty also for a nish whose t was not published
 * @param maximum over the epochs of the accuracy on the test examples
 * @param last the same of the last epoch
 */
record PublishedRow(
    String network,
    int size,
    String activation,
    OptionalDouble t,
    double maximum,
    int maximumEpoch,
    double last) {

  private static final String DATASET = "cifar10";

  /** Of its images, where a sweep says no other. */
  private static final int OWN_SIZE = 32;

  String input() {
    return "3x%dx%d".formatted(size, size);
  }

  /** Whether a group is of the same network, without a change to it, on the same images. */
  boolean isOf(SeedGroup.Question question) {
    DatasetChoice dataset = DatasetChoice.parse(question.dataset());
    int seen = dataset.size() == 0 ? OWN_SIZE : dataset.size();
    return question.network().equals(network)
        && dataset.name().equals(DATASET)
        && seen == size
        && isOf(question.activation());
  }

  private boolean isOf(ActivationChoice choice) {
    return choice.label().equals(activation) && (t.isEmpty() || t.equals(choice.t()));
  }
}
