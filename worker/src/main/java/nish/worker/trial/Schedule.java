package nish.worker.trial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the learning rate changes from epoch to epoch. */
public sealed interface Schedule extends Serializable {

  /**
   * What the learning rate is multiplied by.
   *
   * @param epoch counted from 0
   * @param epochs of the schedule, the first {@code epoch} being 0
   */
  double factor(int epoch, int epochs);

  /** The same rate in every epoch. */
  record Constant() implements Schedule {
    @Override
    public double factor(int epoch, int epochs) {
      return 1;
    }

    @Override
    public String toString() {
      return "constant";
    }
  }

  /** From 1 to 0 by half a cosine (Loshchilov and Hutter, 2017, without restarts). */
  record Cosine() implements Schedule {
    @Override
    public double factor(int epoch, int epochs) {
      return (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
    }

    @Override
    public String toString() {
      return "cosine";
    }
  }

  /**
   * Multiplied by a factor at the beginning of each of these epochs.
   *
   * @param at epochs from 1, ascending
   * @param by above 0
   */
  record Steps(List<Integer> at, double by) implements Schedule {

    public Steps {
      at = List.copyOf(at);
      if (at.isEmpty() || at.get(0) < 1 || !isAscending(at)) {
        throw new IllegalArgumentException(
            "steps must be epochs from 1 on, each later than the one before, but are " + at);
      }
      if (!(by > 0 && Double.isFinite(by))) {
        throw new IllegalArgumentException("a step's factor must be above 0, but is " + by);
      }
    }

    private static boolean isAscending(List<Integer> epochs) {
      return epochs.equals(epochs.stream().distinct().sorted().toList());
    }

    @Override
    public double factor(int epoch, int epochs) {
      return Math.pow(by, (double) at.stream().filter(step -> step <= epoch).count());
    }

    @Override
    public String toString() {
      return "steps(%s; %s)"
          .formatted(
              at.stream().map(String::valueOf).collect(Collectors.joining(" ")),
              Texts.shortest(by));
    }
  }

  /**
   * Reads what {@code toString} writes: {@code constant}, {@code cosine}, {@code steps(150 200 250;
   * 0.1)}.
   *
   * @throws IllegalArgumentException if the text is no such form
   */
  static Schedule parse(String text) {
    Matcher steps = Pattern.compile("steps\\(([0-9 ]+); ([^ ]+)\\)").matcher(text);
    if (steps.matches()) {
      List<Integer> at = Arrays.stream(steps.group(1).split(" ")).map(Integer::valueOf).toList();
      return new Steps(at, Double.parseDouble(steps.group(2)));
    }
    return switch (text) {
      case "constant" -> new Constant();
      case "cosine" -> new Cosine();
      default ->
          throw new IllegalArgumentException(
              "a schedule is constant, cosine or steps(150 200 250; 0.1), but here is " + text);
    };
  }
}
