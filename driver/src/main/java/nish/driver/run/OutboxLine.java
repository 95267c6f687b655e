package nish.driver.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import nish.worker.trial.TrialOutcome;

/** A line of the outbox: a checksum, and what is to be written as JSON. */
final class OutboxLine {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addMixIn(TrialOutcome.class, Outcome.class).build();

  private static final int SUM = 8;

  private OutboxLine() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TrialOutcome.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = TrialOutcome.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = TrialOutcome.Diverged.class, name = "diverged"),
    @JsonSubTypes.Type(value = TrialOutcome.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = TrialOutcome.Cancelled.class, name = "cancelled")
  })
  private interface Outcome {}

  /** Without a line's end. */
  static String of(StoreWrite write) {
    try {
      String json = JSON.writerFor(StoreWrite.class).writeValueAsString(write);
      return sum(json) + " " + json;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("everything that is written can be JSON", e);
    }
  }

  /** None where the line is damaged. */
  static Optional<StoreWrite> read(String line) {
    if (line.length() <= SUM || !sum(line.substring(SUM + 1)).equals(line.substring(0, SUM))) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(line.substring(SUM + 1), StoreWrite.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String sum(String json) {
    CRC32 crc = new CRC32();
    crc.update(json.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
