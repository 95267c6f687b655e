package nish.worker.data;

import java.util.Arrays;
import java.util.Optional;
import nish.worker.trial.Preparation;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Seeds;

/**
 * Which examples a trial trains on, which it is judged by from epoch to epoch, and which it is
 * tested on. Trials of one seed and preparation share it, whatever their activation.
 *
 * @param test empty where validation is on the dataset's test examples
 */
public record Split(Examples training, Examples validation, Optional<Examples> test) {

  /**
   * Draws the holdout first, so that a trial of fewer training examples has the same; examples keep
   * their order.
   *
   * @throws DataException if the dataset has too few training or test examples
   */
  public static Split of(Dataset dataset, Preparation preparation, Seeds seeds) {
    requireEnough(dataset, preparation);
    Examples all = dataset.training();
    Examples test = test(dataset.test(), preparation.testExamples());
    int holdout = preparation.holdout();
    int chosen = preparation.trainingExamples();
    if (holdout == 0 && chosen == 0) {
      return new Split(all, test, Optional.empty());
    }
    int[] drawn = Batches.shuffled(all.size(), RandomStream.SPLIT.at(seeds, 0));
    Examples training = part(all, drawn, holdout, chosen == 0 ? all.size() : holdout + chosen);
    return holdout == 0
        ? new Split(training, test, Optional.empty())
        : new Split(training, part(all, drawn, 0, holdout), Optional.of(test));
  }

  private static Examples test(Examples all, int chosen) {
    return chosen == 0
        ? all
        : part(all, Batches.shuffled(all.size(), RandomStream.TEST.at(Seeds.of(0), 0)), 0, chosen);
  }

  private static void requireEnough(Dataset dataset, Preparation preparation) {
    long trainedOn = Math.max(1, preparation.trainingExamples());
    if (preparation.holdout() + trainedOn > dataset.training().size()) {
      throw new DataException(
          "%s has %d training examples, too few for a holdout of %d and %d to train on; lower one of the two"
              .formatted(
                  dataset.name(), dataset.training().size(), preparation.holdout(), trainedOn));
    }
    if (preparation.testExamples() > dataset.test().size()) {
      throw new DataException(
          "%s has %d test examples, fewer than test_examples: %d; lower it, or leave it out for all"
              .formatted(dataset.name(), dataset.test().size(), preparation.testExamples()));
    }
  }

  private static Examples part(Examples all, int[] drawn, int from, int to) {
    int[] places = Arrays.copyOfRange(drawn, from, to);
    Arrays.sort(places);
    return all.subset(places);
  }
}
