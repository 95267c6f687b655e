package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import nish.worker.trial.Usage;
import org.jdbi.v3.core.statement.Update;

/** What an epoch used of its machine as its row has it; NULL where that is not known. */
final class UsageColumns {

  private UsageColumns() {}

  static Update bind(Usage usage, Update row) {
    return row.bind(
            "peakMemoryBytes", usage.peakMemory().isPresent() ? usage.peakMemoryBytes() : null)
        .bind("trialsInProcess", known(usage.trialsInProcess()))
        .bind("trialsOnDevice", known(usage.trialsOnDevice()));
  }

  private static Integer known(int trials) {
    return trials == 0 ? null : trials;
  }

  static Usage read(ResultSet row) throws SQLException {
    long peak = row.getLong("peak_memory_bytes");
    return new Usage(
        row.wasNull() ? Usage.NOT_TOLD : peak,
        row.getInt("trials_in_process"),
        row.getInt("trials_on_device"));
  }
}
