package nish.worker.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.Usage;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** A trial's files in a folder whose name has a space. */
class CheckpointStoreTest {

  private static final Usage USED = new Usage(1L << 33, 2, 1);
  private static final TrialId TRIAL = new TrialId("0123456789abcdef");
  private static final Provenance HERE =
      new Provenance("r1", "libraries", "CPU", "blocks of 8", "AMD", 1, "digest", "here");

  @TempDir private Path parent;
  private Path folder;
  private CheckpointStore store;

  @BeforeEach
  void make() {
    folder = parent.resolve("my checkpoints");
    store = store(folder.toUri());
  }

  @Test
  void whatIsSavedIsReadToTheLastBit() throws IOException {
    Checkpoint saved = after(0.1, Double.NaN, Double.POSITIVE_INFINITY, 1 / 3d);
    store.save(saved);

    Checkpoint read = store.newest(TRIAL, HERE).orElseThrow();

    assertThat(read.trial()).isEqualTo(TRIAL);
    assertThat(read.provenance()).isEqualTo(HERE);
    assertThat(read.epochs()).isEqualTo(saved.epochs());
    assertThat(read.network().parameters().toFloatVector())
        .isEqualTo(saved.network().parameters().toFloatVector());
    assertThat(read.network().updater()).isEmpty();
    assertThat(read.network().iterations()).isEqualTo(saved.network().iterations());
    assertThat(folder).isDirectoryContaining(path -> path.endsWith(TRIAL.value()));
  }

  @Test
  void oneOfAnEarlierVersionWhichToldNoUsageIsRead() throws IOException {
    Checkpoint saved = after(0.1, 0.2);
    store.save(saved);
    Path file = ofTrial("epochs-00002.zip");
    Files.write(file, withoutUsage(Files.readAllBytes(file)));

    Checkpoint read = store.newest(TRIAL, HERE).orElseThrow();

    assertThat(read.epochs())
        .isEqualTo(saved.epochs().stream().map(epoch -> epoch.with(Usage.UNKNOWN)).toList());
  }

  private static byte[] withoutUsage(byte[] zipped) throws IOException {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped));
        ZipOutputStream out = new ZipOutputStream(old)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        String other = text.replaceAll(",\"usage\":\\{[^}]*}", "");
        assertThat(other.equals(text)).isEqualTo(!entry.getName().equals("nish-progress.json"));
        out.write(other.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return old.toByteArray();
  }

  @Test
  void theLastTwoAndTheBestStay() throws IOException {
    double[] accuracies = {0.1, 0.9, 0.3, 0.4, 0.5};
    for (int done = 1; done <= accuracies.length; done++) {
      store.save(after(Arrays.copyOf(accuracies, done)));
    }

    assertThat(names()).containsExactly("epochs-00002.zip", "epochs-00004.zip", "epochs-00005.zip");
  }

  /** What a ZIP's checksums leave out, such as times, may change; no number may. */
  @Test
  void oneThatIsDamagedAnywhereIsReadAsItWasOrGivesWayToTheOneBefore() throws IOException {
    Checkpoint last = after(0.1, 0.2);
    store.save(after(0.1));
    store.save(last);
    Path newest = ofTrial("epochs-00002.zip");
    byte[] bytes = Files.readAllBytes(newest);
    int gaveWay = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(newest, damaged);
      Checkpoint read = store.newest(TRIAL, HERE).orElseThrow();
      gaveWay += read.done() == 1 ? 1 : 0;
      Files.deleteIfExists(ofTrial("epochs-00002.zip.set-aside"));
      assertThat(read.done() == 1 || isSame(read, last)).as("byte %d", at).isTrue();
    }
    assertThat(gaveWay).isGreaterThan(bytes.length / 2);
  }

  private static boolean isSame(Checkpoint one, Checkpoint other) {
    return one.epochs().equals(other.epochs())
        && one.network().iterations() == other.network().iterations()
        && one.network().configuration().equals(other.network().configuration())
        && one.network().parameters().equals(other.network().parameters());
  }

  @Test
  void oneThatWasDamagedIsSavedAgain() throws IOException {
    store.save(after(0.1));
    Files.write(ofTrial("epochs-00001.zip"), new byte[] {'P', 'K'});

    assertThat(done()).isEmpty();
    store.save(after(0.1));
    assertThat(done()).contains(1);
  }

  @Test
  void oneThatIsCutShortGivesWayToTheOneBefore() throws IOException {
    store.save(after(0.1));
    store.save(after(0.1, 0.2));
    Path newest = ofTrial("epochs-00002.zip");
    byte[] bytes = Files.readAllBytes(newest);
    Files.write(newest, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(done()).contains(1);
    assertThat(names()).contains("epochs-00001.zip", "epochs-00002.zip.set-aside");
  }

  @Test
  void oneOfAnotherRevisionIsNotGoneOnFromButOneOfAnotherHostIs() throws IOException {
    store.save(after(0.1));

    assertThat(store.newest(TRIAL, by("r1", "there"))).isPresent();
    assertThat(store.newest(TRIAL, by("r1", "there").at("GPU 1"))).isPresent();
    assertThat(store.newest(TRIAL, by("r2", "here"))).isEmpty();
  }

  @Test
  void oneOfAnotherRevisionIsNotInTheWayOfANewOne() throws IOException {
    store.save(after(0.1, 0.2));
    assertThat(store.newest(TRIAL, by("r2", "here"))).isEmpty();

    Checkpoint anew = after(0.3, 0.4);
    store.save(anew);

    assertThat(store.newest(TRIAL, HERE).orElseThrow().epochs()).isEqualTo(anew.epochs());
  }

  @Test
  void oneOfAnotherTrialIsNone() throws IOException {
    store.save(after(0.1));
    Files.move(folder.resolve(TRIAL.value()), folder.resolve("fedcba9876543210"));

    assertThat(store.newest(new TrialId("fedcba9876543210"), HERE)).isEmpty();
  }

  @Test
  void whatALostAttemptWasWritingIsRemoved() throws IOException {
    store.save(after(0.1));
    Files.createFile(ofTrial(".writing-1"));

    assertThat(done()).contains(1);
    assertThat(names()).containsExactly("epochs-00001.zip");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = FullDisk.DEVICE + " is Linux's")
  void aFullDiskIsAnExceptionAndWhatWasThereIsLeft() throws IOException {
    store.save(after(0.1));
    CheckpointStore full = store(URI.create("full://" + folder.toUri().getRawPath()));

    assertThatThrownBy(() -> full.save(after(0.1, 0.2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(done()).contains(1);
  }

  @Test
  void aDiskThatFillsWhileOneIsWrittenKeepsNoPartOfIt() throws IOException {
    store.save(after(0.1));

    assertThatThrownBy(() -> troubled().save(after(0.1, 0.2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
    assertThat(names()).containsExactly("epochs-00001.zip");
  }

  @Test
  void aDiskThatIsAwayForAWhileCostsNoCheckpoint() throws IOException {
    store.save(after(0.1));
    store.save(after(0.1, 0.2));
    TroubledDisk.AWAY.set(1);

    assertThat(troubled().newest(TRIAL, HERE).map(Checkpoint::done)).contains(2);
    assertThat(names()).containsExactly("epochs-00001.zip", "epochs-00002.zip");
  }

  private CheckpointStore troubled() {
    return store(URI.create("troubled://" + folder.toUri().getRawPath()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a://bucket/nish", "none://host/nish"})
  void aFileSystemThatIsNotThereIsSaid(String folder) {
    assertThatThrownBy(() -> store(URI.create(folder)).require()).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderWithoutASchemeIsAPathOfThisMachine() {
    assertThat(CheckpointPlan.folder("a b/ü")).isEqualTo(Path.of("a b/ü").toAbsolutePath().toUri());
    assertThat(CheckpointPlan.folder("hdfs://host/nish")).isEqualTo(URI.create("hdfs://host/nish"));
  }

  private Optional<Integer> done() throws IOException {
    return store.newest(TRIAL, HERE).map(Checkpoint::done);
  }

  private Path ofTrial(String name) {
    return folder.resolve(TRIAL.value()).resolve(name);
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(TRIAL.value()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static CheckpointStore store(URI folder) {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.full.impl", FullDisk.class.getName());
    hadoop.set("fs.troubled.impl", TroubledDisk.class.getName());
    return new CheckpointStore(new CheckpointPlan(folder, 1, Duration.ofHours(1)), hadoop);
  }

  private static Provenance by(String revision, String host) {
    return new Provenance(revision, "libraries", "CPU", "blocks of 8", "AMD", 1, "digest", host);
  }

  private static Checkpoint after(double... accuracies) {
    NetworkState network =
        new NetworkState("{}", 7 * accuracies.length, Nd4j.rand(1, 30), Optional.empty());
    return new Checkpoint(
        TRIAL,
        HERE,
        IntStream.range(0, accuracies.length)
            .mapToObj(
                epoch ->
                    new EpochMetrics(epoch, 1, 0.5, 1, accuracies[epoch], 0.1, 2, 30).with(USED))
            .toList(),
        network);
  }
}
