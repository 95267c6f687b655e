package nish.worker.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nish.worker.data.ImageShape;
import nish.worker.training.Backend;
import nish.worker.trial.NetworkChoice;

/**
 * Nish's side of {@code against-pytorch}: trials that train whenever they are told, on a thread
 * each, as in an executor of a sweep. Says {@code ready PARAMETERS} once it can, and then answers
 * each line {@code go SECONDS} by {@code speed EXAMPLES_PER_SECOND}, of all trials together.
 */
public final class SteadyTrials {

  /** A trial and the thread that it keeps: so does the native memory of its steps. */
  private record Lane(SteadyTrial trial, Executor thread) {

    static Lane of(SteadyTrial trial) {
      return new Lane(trial, Executors.newSingleThreadExecutor(SteadyTrials::daemon));
    }

    CompletableFuture<Double> run(double seconds) {
      return CompletableFuture.supplyAsync(() -> trial.run(seconds), thread);
    }
  }

  private final List<Lane> lanes;

  private SteadyTrials(List<SteadyTrial> trials) {
    lanes = trials.stream().map(Lane::of).toList();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "trial");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Answers until its input ends.
   *
   * @param arguments network, input, batch size, activation and how many trials: {@code
   *     res20(stages=3) 3x32x32 128 nish 2}
   */
  public static void main(String[] arguments) throws IOException {
    System.err.println(Backend.require().describe());
    NetworkChoice network = NetworkChoice.parse(arguments[0]);
    ImageShape input = shape(arguments[1]);
    int batch = Integer.parseInt(arguments[2]);
    List<SteadyTrial> trials =
        Stream.generate(() -> new SteadyTrial(network, input, batch, arguments[3]))
            .limit(Long.parseLong(arguments[4]))
            .toList();
    System.out.println("ready " + trials.get(0).parameters());
    new SteadyTrials(trials)
        .answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)));
  }

  private static ImageShape shape(String text) {
    int[] numbers = Stream.of(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    return new ImageShape(numbers[0], numbers[1], numbers[2]);
  }

  private void answer(BufferedReader questions) throws IOException {
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      System.out.println("speed " + run(Double.parseDouble(line.replaceFirst("^go ", ""))));
    }
  }

  private double run(double seconds) {
    List<CompletableFuture<Double>> runs = lanes.stream().map(lane -> lane.run(seconds)).toList();
    return runs.stream().mapToDouble(CompletableFuture::join).sum();
  }
}
