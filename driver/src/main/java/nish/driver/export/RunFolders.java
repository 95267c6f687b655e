package nish.driver.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import nish.driver.results.CellText;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Trial;

/** A folder for each trial: {@code lenet-mnist/nish-t1.5-seed3}. */
record RunFolders(Path root) {

  private static final int LONGEST = 120;

  /** Makes it; one whose name is taken, since it differs in its recipe, has its id behind it. */
  Path make(Trial trial) throws IOException {
    Path place =
        root.resolve(safe(trial.network().label()) + "-" + safe(trial.dataset().toString()));
    String name =
        safe(trial.activation().label()) + t(trial.activation().t()) + "-seed" + trial.seed();
    Path folder = place.resolve(name);
    return Files.createDirectories(
        Files.exists(folder) ? place.resolve(name + "-" + trial.id()) : folder);
  }

  private static String t(OptionalDouble t) {
    return t.isPresent()
        ? "-t" + CellText.of(ResultTable.real(t.getAsDouble(), Cell.Real.AS_WRITTEN))
        : "";
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^\\p{L}\\p{N}._=@-]+", "-").replaceFirst("-$", "");
    return safe.substring(0, Math.min(safe.length(), LONGEST));
  }
}
