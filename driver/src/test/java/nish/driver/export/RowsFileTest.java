package nish.driver.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.StoreException;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of rows as DuckDB reads them, which knows nothing of Nish. */
class RowsFileTest {

  @TempDir private Path folder;

  private ResultsStore store;

  @BeforeEach
  void aStore() {
    store = ResultsStores.openExisting(OddSweep.in(folder));
  }

  @AfterEach
  void theStoreIsClosed() {
    store.close();
  }

  private String file(ExportFormat format, RowsOf rows) {
    Path file = folder.resolve("rows." + format);
    new RowsFile(new NewFile(file, true), format, rows).write(OddSweep.of(store));
    return "'" + file + "'";
  }

  private static Map<String, Object> row(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
      }
      return row;
    }
  }

  private static Map<String, String> types(String file) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + file)) {
      Map<String, String> types = new LinkedHashMap<>();
      while (rows.next()) {
        types.put(rows.getString("column_name"), rows.getString("column_type"));
      }
      return types;
    }
  }

  @Test
  void itHasTheStoresEpochsAndSums() throws Exception {
    String file = file(ExportFormat.PARQUET, RowsOf.EPOCHS);
    Map<String, Object> sums =
        row(
            "SELECT count(*) AS epochs, count(DISTINCT trial) AS trials,"
                + " sum(training_loss) FILTER (NOT isnan(training_loss)) AS losses,"
                + " max(peak_memory_bytes) AS peak FROM "
                + file);

    double losses =
        store.trials(OddSweep.NAME).stream()
            .map(TrialRecord::epochs)
            .flatMap(epochs -> epochs.stream())
            .mapToDouble(EpochMetrics::trainingLoss)
            .filter(loss -> !Double.isNaN(loss))
            .sum();
    assertThat(sums)
        .containsEntry("epochs", 2 * OddSweep.EPOCHS + 3L)
        .containsEntry("trials", 4L)
        .containsEntry("peak", 3L << 31);
    assertThat((double) sums.get("losses")).isCloseTo(losses, offset(8 * Math.ulp(losses)));
  }

  @Test
  void itKeepsTypes() throws Exception {
    assertThat(types(file(ExportFormat.PARQUET, RowsOf.EPOCHS)))
        .containsEntry("trial", "VARCHAR")
        .containsEntry("t", "DOUBLE")
        .containsEntry("seed", "BIGINT")
        .containsEntry("label_smoothing", "DOUBLE")
        .containsEntry("holdout", "BIGINT")
        .containsEntry("started", "TIMESTAMP WITH TIME ZONE")
        .containsEntry("epoch", "BIGINT")
        .containsEntry("validation_accuracy", "DOUBLE")
        .containsEntry("peak_memory_bytes", "BIGINT")
        .containsEntry("host", "VARCHAR");
  }

  @Test
  void everyFormatHasTheSameColumnsInTheSameOrder() throws Exception {
    String[] columns =
        types(file(ExportFormat.PARQUET, RowsOf.TRIALS)).keySet().toArray(String[]::new);

    assertThat(types(file(ExportFormat.CSV, RowsOf.EPOCHS)).keySet()).containsExactly(columns);
    assertThat(types("read_json(" + file(ExportFormat.JSONL, RowsOf.EPOCHS) + ")").keySet())
        .containsExactly(columns);
  }

  @Test
  void aRowIsTheSameFromEveryFormat() throws Exception {
    String chosen =
        "SELECT * REPLACE (epoch_ms(started) AS started, epoch_ms(finished) AS finished)"
            + " FROM %s WHERE seed = 2 AND epoch = 99";
    Map<String, Object> parquet = row(chosen.formatted(file(ExportFormat.PARQUET, RowsOf.EPOCHS)));

    assertThat(row(chosen.formatted(file(ExportFormat.CSV, RowsOf.EPOCHS))).toString())
        .isEqualTo(parquet.toString());
    assertThat(row(chosen.formatted(file(ExportFormat.JSONL, RowsOf.EPOCHS))).toString())
        .isEqualTo(parquet.toString());
    assertThat(parquet)
        .containsEntry("trial", OddSweep.SECOND.id().value())
        .containsEntry("sweep", OddSweep.NAME)
        .containsEntry("activation", "nish(order=5)")
        .containsEntry("t", 1.5)
        .containsEntry("parameters", "{\"order\":5.0,\"t\":1.5}")
        .containsEntry("schedule", "cosine")
        .containsEntry("training_loss", 0.01)
        .containsEntry("state", "completed")
        .containsEntry("trials_on_device", 1L);
  }

  @Test
  void whatDivergedIsNotANumberAndInfinite() throws Exception {
    String chosen = "SELECT * FROM %s WHERE state = 'diverged' AND epoch = 1";

    assertThat(row(chosen.formatted(file(ExportFormat.PARQUET, RowsOf.EPOCHS))))
        .containsEntry("training_loss", Double.NaN)
        .containsEntry("validation_loss", Double.POSITIVE_INFINITY)
        .containsEntry("test_loss", null)
        .containsEntry("peak_memory_bytes", null)
        .containsEntry("ended_in_epoch", 1L);
    assertThat(row(chosen.formatted(file(ExportFormat.CSV, RowsOf.EPOCHS))))
        .containsEntry("training_loss", Double.NaN)
        .containsEntry("validation_loss", Double.POSITIVE_INFINITY);
    assertThat(row(chosen.formatted(file(ExportFormat.JSONL, RowsOf.EPOCHS))))
        .containsEntry("training_loss", null)
        .containsEntry("validation_loss", null);
  }

  @Test
  void aTrialWithoutAnEpochHasARowAmongTrials() throws Exception {
    String trials = file(ExportFormat.PARQUET, RowsOf.TRIALS);

    assertThat(row("SELECT count(*) AS rows, max(epoch) AS last FROM " + trials))
        .containsEntry("rows", 6L)
        .containsEntry("last", 99L);
    assertThat(row("SELECT * FROM " + trials + " WHERE state = 'failed'"))
        .containsEntry("activation", "=own")
        .containsEntry("reason", "-no \"room\",\nsorry ±")
        .containsEntry("epoch", null);
    assertThat(row("SELECT * FROM " + trials + " WHERE state = 'pending'"))
        .containsEntry("started", null)
        .containsEntry("revision", null);
  }

  @Test
  void nothingIsLeftBesideIt() {
    file(ExportFormat.PARQUET, RowsOf.EPOCHS);

    assertThat(folder)
        .isDirectoryNotContaining(
            path -> path.toString().endsWith(".crc") || path.toString().endsWith(".part"));
  }

  @Test
  void aTrialIsWrittenBeforeTheNextIsRead() {
    StringWriter out = new StringWriter();
    List<Long> lines = new ArrayList<>();
    ExportedTrials watched =
        () ->
            store.trials(OddSweep.NAME).stream()
                .peek(trial -> lines.add(out.toString().lines().count()));

    new RowsText(out, ExportFormat.CSV, RowsOf.EPOCHS)
        .write(new ExportedSweep(OddSweep.NAME, watched));

    assertThat(lines).containsExactly(1L, 101L, 201L, 203L, 203L, 204L);
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSONL", "PARQUET"})
  void whatBreaksOffChangesNothing(ExportFormat format) throws Exception {
    Path file = Files.writeString(folder.resolve("rows"), "mine");
    RowsFile rows = new RowsFile(new NewFile(file, true), format, RowsOf.EPOCHS);
    store.close();

    assertThatThrownBy(() -> rows.write(OddSweep.of(store))).isInstanceOf(StoreException.class);
    assertThat(file).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
