package nish.driver.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.shade.protobuf.ByteString;
import org.nd4j.shade.protobuf.UnknownFieldSet;
import org.tensorflow.framework.Summary;

/** Event files as TensorFlow's own messages read them, of which ND4J has all but the event. */
class TensorBoardTest {

  /** tensorflow/core/util/event.proto. */
  private record Event(double wallTime, long step, String fileVersion, Summary summary) {

    static Event parseFrom(byte[] bytes) throws IOException {
      UnknownFieldSet fields = UnknownFieldSet.parseFrom(bytes);
      ByteString summary = ByteString.EMPTY;
      for (ByteString each : fields.getField(5).getLengthDelimitedList()) {
        summary = each;
      }
      return new Event(
          Double.longBitsToDouble(fields.getField(1).getFixed64List().get(0)),
          fields.getField(2).getVarintList().stream().findFirst().orElse(0L),
          fields.getField(3).getLengthDelimitedList().stream()
              .map(ByteString::toStringUtf8)
              .findFirst()
              .orElse(""),
          Summary.parseFrom(summary));
    }
  }

  @TempDir private Path folder;

  private Path board;

  @BeforeEach
  void anExport() {
    board = folder.resolve("board");
    write(false);
  }

  private void write(boolean replaces) {
    try (ResultsStore store = ResultsStores.openExisting(OddSweep.in(folder))) {
      new TensorBoardFolder(board, replaces).write(OddSweep.of(store));
    }
  }

  private List<Event> events(String run) throws IOException {
    try (Stream<Path> files = Files.list(board.resolve(run))) {
      Path file = files.toList().get(0);
      assertThat(file.getFileName().toString()).startsWith("events.out.tfevents.");
      return events(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  private static List<Event> events(ByteBuffer file) throws IOException {
    List<Event> events = new ArrayList<>();
    while (file.hasRemaining()) {
      byte[] length = bytes(file, 8);
      requireChecksum(length, file.getInt());
      byte[] event =
          bytes(file, (int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong());
      requireChecksum(event, file.getInt());
      events.add(Event.parseFrom(event));
    }
    return events;
  }

  private static byte[] bytes(ByteBuffer file, int number) {
    byte[] bytes = new byte[number];
    file.get(bytes);
    return bytes;
  }

  /** Unmasked as TensorFlow's crc32c.h does it. */
  private static void requireChecksum(byte[] bytes, int masked) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    assertThat(Integer.rotateLeft(masked - 0xa282ead8, 15)).isEqualTo((int) sum.getValue());
  }

  @Test
  void everyTrialThatHasBegunHasAFolder() throws Exception {
    try (Stream<Path> runs = Files.list(board.resolve("lenet-digits"))) {
      assertThat(runs.map(run -> run.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "nish-order=5-t1.5-seed1",
              "nish-order=5-t1.5-seed2",
              "relu-seed1",
              "relu-seed1-" + OddSweep.HELD_OUT.id(),
              "=own-seed1");
    }
  }

  @Test
  void everyEpochHasItsScalars() throws Exception {
    List<Event> events = events("lenet-digits/nish-order=5-t1.5-seed1");

    assertThat(events).hasSize(2 + OddSweep.EPOCHS);
    assertThat(events.get(0).fileVersion()).isEqualTo("brain.Event:2");
    Event last = events.get(events.size() - 1);
    assertThat(last.step()).isEqualTo(99);
    assertThat(last.summary().getValueList())
        .extracting(Summary.Value::getTag, Summary.Value::getSimpleValue)
        .containsExactly(
            tuple("accuracy/training", 0.8f),
            tuple("accuracy/validation", 0.9f),
            tuple("loss/training", 0.01f),
            tuple("loss/validation", 0.25f),
            tuple("learning_rate", 0.02f));
    assertThat(last.wallTime() - events.get(0).wallTime()).isEqualTo(1000);
  }

  @Test
  void whatDivergedIsNotANumber() throws Exception {
    List<Summary.Value> values = events("lenet-digits/relu-seed1").get(3).summary().getValueList();

    assertThat(values.get(2).getSimpleValue()).isNaN();
    assertThat(values.get(3).getSimpleValue()).isEqualTo(Float.POSITIVE_INFINITY);
  }

  @Test
  void whatATrialWasAskedIsThere() throws Exception {
    List<Summary.Value> values =
        events("lenet-digits/nish-order=5-t1.5-seed1").get(1).summary().getValueList();

    assertThat(values)
        .extracting(Summary.Value::getTag)
        .containsExactly("_hparams_/session_start_info", "_hparams_/session_end_info");
    Summary.Value start = values.get(0);
    assertThat(start.getMetadata().getPluginData().getPluginName()).isEqualTo("hparams");
    assertThat(start.getTensor().getFloatValList()).containsExactly(0f);
    assertThat(start.getTensor().getTensorShape().getDim(0).getSize()).isEqualTo(1);
    ByteString t = ByteString.copyFromUtf8("t");
    assertThat(parameters(start.getMetadata().getPluginData().getContent()))
        .anySatisfy(
            parameter -> {
              assertThat(parameter.getField(1).getLengthDelimitedList()).containsExactly(t);
              UnknownFieldSet number =
                  UnknownFieldSet.parseFrom(parameter.getField(2).getLengthDelimitedList().get(0));
              assertThat(number.getField(2).getFixed64List())
                  .containsExactly(Double.doubleToRawLongBits(1.5));
            });
  }

  private static List<UnknownFieldSet> parameters(ByteString content) throws IOException {
    UnknownFieldSet session =
        UnknownFieldSet.parseFrom(
            UnknownFieldSet.parseFrom(content).getField(3).getLengthDelimitedList().get(0));
    List<UnknownFieldSet> parameters = new ArrayList<>();
    for (ByteString entry : session.getField(1).getLengthDelimitedList()) {
      parameters.add(UnknownFieldSet.parseFrom(entry));
    }
    return parameters;
  }

  @Test
  void anExportIsReplacedIfThatIsSaid() throws Exception {
    Path stray = Files.writeString(board.resolve("stray"), "");

    assertThatThrownBy(() -> new TensorBoardFolder(board, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--force");
    write(true);
    assertThat(stray).doesNotExist();
    assertThat(board.resolve("lenet-digits")).isDirectory();
  }

  @Test
  void aFolderOfSomethingElseIsNotReplacedAtAll() throws Exception {
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(photos.resolve("cat.jpg"), "");

    assertThatThrownBy(() -> new TensorBoardFolder(photos, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("something else");
  }
}
