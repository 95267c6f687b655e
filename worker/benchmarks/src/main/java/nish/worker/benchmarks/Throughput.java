package nish.worker.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nish.worker.training.Backend;
import nish.worker.training.TrainedEpoch;
import nish.worker.training.TrialRun;

/**
 * How many examples a second each network trains with each activation, as a trial does it: from
 * bytes by way of the published augmentation to a step of the published recipe. Activations take
 * their passes in turn, so that a slow moment of the machine is no activation's own.
 */
public final class Throughput {

  private static final List<String> ACTIVATIONS = List.of("relu", "mish", "nish");

  /** Batches as small as a core affords: the published one is 128. */
  private static final List<String> WORKLOADS =
      List.of(
          "lenet@1x28x28/64",
          "mlp@1x28x28/64",
          "lenet@3x28x28/64",
          "res20@3x28x28/32",
          "res32@3x28x28/32",
          "res110@3x28x28/16",
          "res50@3x32x32/16",
          "resx50@3x36x36/16",
          "resx101@3x36x36/8");

  private static final int LEAST_STEPS = 4;

  private Throughput() {}

  /**
   * Prints the table.
   *
   * @param arguments as the script {@code throughput} tells
   */
  public static void main(String[] arguments) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    Optional<Path> data = option(left, "--data").map(Path::of);
    int rounds = option(left, "--rounds").map(Integer::valueOf).orElse(5);
    double seconds = option(left, "--seconds").map(Double::valueOf).orElse(3.0);
    System.err.println(Backend.require().describe());
    System.out.println(
        "| network, input | batch | activation | examples/s | of relu's | waiting for data |");
    System.out.println("| --- | ---: | --- | ---: | ---: | ---: |");
    for (String text : left.isEmpty() ? WORKLOADS : left) {
      measure(Workload.parse(text, data), rounds, seconds);
    }
  }

  private static Optional<String> option(Deque<String> left, String name) {
    if (!name.equals(left.peekFirst())) {
      return Optional.empty();
    }
    left.removeFirst();
    return Optional.of(left.removeFirst());
  }

  private static void measure(Workload workload, int rounds, double seconds) {
    int steps = steps(workload, seconds);
    Map<String, TrialRun> runs = new LinkedHashMap<>();
    Map<String, List<TrainedEpoch>> passes = new LinkedHashMap<>();
    for (String activation : ACTIVATIONS) {
      runs.put(activation, workload.begin(activation, steps));
      passes.put(activation, new ArrayList<>());
      runs.get(activation).train(0, done -> {});
    }
    for (int round = 1; round <= rounds; round++) {
      for (String activation : ACTIVATIONS) {
        passes.get(activation).add(runs.get(activation).train(round, done -> {}));
      }
    }
    double relu = median(passes.get("relu"), TrainedEpoch::examplesPerSecond);
    passes.forEach((activation, of) -> print(workload, activation, of, relu));
  }

  /** How many steps fill the seconds: a few are taken to see how long they are. */
  private static int steps(Workload workload, double seconds) {
    TrialRun run = workload.begin(ACTIVATIONS.get(0), LEAST_STEPS);
    run.train(0, done -> {});
    double step = run.train(1, done -> {}).seconds() / LEAST_STEPS;
    int most = workload.dataset().training().size() / workload.batch();
    return (int) Math.max(LEAST_STEPS, Math.min(most, seconds / step));
  }

  private static void print(
      Workload workload, String activation, List<TrainedEpoch> passes, double relu) {
    double speed = median(passes, TrainedEpoch::examplesPerSecond);
    double waiting = median(passes, pass -> pass.waitingSeconds() / pass.seconds());
    System.out.printf(
        Locale.ROOT,
        "| %s, %s | %d | %s | %.1f | %.2f | %.1f %% |%n",
        workload.network(),
        workload.input(),
        workload.batch(),
        activation,
        speed,
        speed / relu,
        100 * waiting);
  }

  private static double median(List<TrainedEpoch> passes, ToDoubleFunction<TrainedEpoch> of) {
    double[] sorted = passes.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
