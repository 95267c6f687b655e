package nish.worker.checkpoint;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A checkpoint as a ZIP archive, whose entries have checksums. It is a saved model of DL4J's too:
 * its {@code ModelSerializer} reads the first entries, whose names are its own.
 */
final class CheckpointFile {

  private static final String CONFIGURATION = "configuration.json";
  private static final String PARAMETERS = "coefficients.bin";
  private static final String UPDATER = "updaterState.bin";

  /** The last entry: without it the file is not whole. */
  private static final String PROGRESS = "nish-progress.json";

  private static final int FORM = 1;

  /** ND4J writes and reads a float at a time. */
  private static final int BUFFER = 1 << 16;

  private static final JsonMapper JSON = new JsonMapper();

  private CheckpointFile() {}

  /** What is not DL4J's; losses may be no numbers. */
  private record Progress(
      int form, String trial, Provenance provenance, int iterations, List<EpochMetrics> epochs) {}

  static void write(Checkpoint checkpoint, OutputStream out) throws IOException {
    NetworkState network = checkpoint.network();
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    put(zip, CONFIGURATION, network.configuration().getBytes(StandardCharsets.UTF_8));
    put(zip, PARAMETERS, network.parameters());
    if (network.updater().isPresent()) {
      put(zip, UPDATER, network.updater().get());
    }
    Progress progress =
        new Progress(
            FORM,
            checkpoint.trial().value(),
            checkpoint.provenance(),
            network.iterations(),
            checkpoint.epochs());
    put(zip, PROGRESS, JSON.writeValueAsBytes(progress));
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, INDArray array) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zip, BUFFER));
    Nd4j.write(array, data);
    data.flush();
    zip.closeEntry();
  }

  /**
   * Reads it to its end.
   *
   * @throws IOException if bytes are missing or wrong
   */
  static void verify(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    String last = "no entry";
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      last = entry.getName();
      zip.closeEntry();
    }
    if (!last.equals(PROGRESS)) {
      throw new IOException("it ends with %s, not with %s".formatted(last, PROGRESS));
    }
  }

  /**
   * Reads one that was {@linkplain #verify verified}.
   *
   * @throws IOException if it is of another form
   */
  static Checkpoint read(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    require(zip.getNextEntry(), CONFIGURATION);
    String configuration = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    require(zip.getNextEntry(), PARAMETERS);
    INDArray parameters = array(zip);
    ZipEntry next = zip.getNextEntry();
    Optional<INDArray> updater = Optional.empty();
    if (next != null && next.getName().equals(UPDATER)) {
      updater = Optional.of(array(zip));
      next = zip.getNextEntry();
    }
    require(next, PROGRESS);
    Progress progress = progress(zip.readAllBytes());
    return new Checkpoint(
        new TrialId(progress.trial()),
        progress.provenance(),
        progress.epochs(),
        new NetworkState(configuration, progress.iterations(), parameters, updater));
  }

  private static INDArray array(ZipInputStream zip) throws IOException {
    return Nd4j.read(new DataInputStream(new BufferedInputStream(zip, BUFFER)));
  }

  private static Progress progress(byte[] json) throws IOException {
    int form = JSON.readTree(json).path("form").asInt();
    if (form != FORM) {
      throw new IOException(
          "it has form %d, but this version of Nish reads form %d".formatted(form, FORM));
    }
    return JSON.readValue(json, Progress.class);
  }

  private static void require(ZipEntry entry, String name) throws IOException {
    if (entry == null || !entry.getName().equals(name)) {
      throw new IOException("it has no %s where it should be".formatted(name));
    }
  }
}
