package nish.driver.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pools of Spark's fair scheduler, one for each sweep that runs. Only a file that Spark reads
 * when it starts gives pools their weights, so that there are as many of each priority as sweeps of
 * it may run at once. Safe for many threads.
 */
final class PriorityPools {

  /** How many sweeps of one priority may run at once. */
  static final int SWEEPS = 32;

  private static final long BETWEEN_QUESTIONS = 200;

  private static final String POOL =
      "  <pool name=\"%s\"><schedulingMode>FIFO</schedulingMode><weight>%d</weight><minShare>%d</minShare></pool>%n";

  private final Map<Priority, TreeSet<String>> free = new EnumMap<>(Priority.class);

  PriorityPools() {
    for (Priority priority : Priority.values()) {
      free.put(priority, new TreeSet<>(names(priority)));
    }
  }

  /** Of pools that are equal else, Spark prefers by name: those of a higher priority come first. */
  private static List<String> names(Priority priority) {
    return IntStream.range(0, SWEEPS)
        .mapToObj(slot -> "%d-%s-%02d".formatted(priority.rank(), priority, slot))
        .toList();
  }

  /** Writes the file that Spark reads them from, as a new temporary one. */
  static Path write() throws IOException {
    String pools =
        Arrays.stream(Priority.values()).map(PriorityPools::xml).collect(Collectors.joining());
    Path file = Files.createTempFile("nish-pools", ".xml");
    return Files.writeString(file, "<allocations>%n%s</allocations>%n".formatted(pools));
  }

  private static String xml(Priority priority) {
    return names(priority).stream()
        .map(name -> POOL.formatted(name, priority.weight(), priority.trialsBeforeOthers()))
        .collect(Collectors.joining());
  }

  synchronized boolean hasFree(Priority priority) {
    return !free.get(priority).isEmpty();
  }

  /** Takes one, and waits until one is free; none where that is in vain. */
  synchronized Optional<String> take(Priority priority, BooleanSupplier isInVain)
      throws InterruptedException {
    while (!hasFree(priority) && !isInVain.getAsBoolean()) {
      wait(BETWEEN_QUESTIONS);
    }
    return isInVain.getAsBoolean() ? Optional.empty() : Optional.of(free.get(priority).pollFirst());
  }

  synchronized void giveBack(Priority priority, String pool) {
    free.get(priority).add(pool);
    notifyAll();
  }
}
