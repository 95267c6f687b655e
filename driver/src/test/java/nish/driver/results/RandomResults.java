package nish.driver.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.TrialOutcome.Completed;
import nish.worker.trial.TrialOutcome.Diverged;
import nish.worker.trial.TrialOutcome.Failed;
import nish.worker.trial.TrialOutcome.Stopped;

/** Trials with odd epochs: many ties, values that are no numbers, gaps, and late reports. */
final class RandomResults {

  private static final List<ActivationChoice> ACTIVATIONS =
      List.of(Samples.RELU, Samples.nish(0.5), Samples.nish(1), Samples.nish(2), Samples.MISH);
  private static final List<TrialOutcome> ENDS =
      List.of(new Completed(), new Completed(), new Stopped(3), new Diverged(2), new Failed("x"));
  private static final Recipe RECIPE = Recipe.DEFAULT.with("holdout", "100");
  private static final int SEEDS = 6;

  private final Random random;

  RandomResults(long seed) {
    this.random = new Random(seed);
  }

  List<Trial> trials() {
    return ACTIVATIONS.stream()
        .flatMap(
            activation ->
                LongStream.range(0, SEEDS)
                    .mapToObj(seed -> new Trial(activation, "lenet", "digits", seed, RECIPE)))
        .toList();
  }

  void report(ResultsStore store) {
    for (Trial trial : trials()) {
      Attempt attempt = new Attempt(trial.id(), 1, "run");
      store.startAttempt(attempt, "host-7");
      epochs().forEach(epoch -> store.recordEpoch(attempt, epoch));
      if (random.nextInt(10) > 0) {
        store.finish(attempt, ENDS.get(random.nextInt(ENDS.size())));
      }
    }
  }

  private List<EpochMetrics> epochs() {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < random.nextInt(16); number++) {
      if (random.nextInt(8) > 0) {
        numbers.add(number);
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(numbers, random);
    }
    return numbers.stream().map(this::epoch).toList();
  }

  private EpochMetrics epoch(int number) {
    return new EpochMetrics(
        number, value(), value(), value(), value(), value(), value(), 0.05, 1.5, 3000, 0);
  }

  private double value() {
    int drawn = random.nextInt(6);
    return drawn == 5 ? Double.NaN : drawn / 4.0 - 0.25 + 0.0;
  }
}
