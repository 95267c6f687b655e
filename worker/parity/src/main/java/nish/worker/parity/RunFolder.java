package nish.worker.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nish.worker.data.Batch;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a run began with and came to, as NumPy's files and a JSON of its settings. */
record RunFolder(Path path) {

  void describe(String network, String activation, String precision, Steps steps)
      throws IOException {
    Files.createDirectories(path);
    Files.writeString(
        path.resolve("run.json"),
        """
        {"network": "%s", "activation": "%s", "precision": "%s",
         "learning_rate": %s, "momentum": %s, "weight_decay": %s}
        """
            .formatted(
                network,
                activation,
                precision,
                steps.learningRate(),
                steps.momentum(),
                steps.weightDecay()));
  }

  /** {@code images-0.npy}, {@code labels-0.npy} and so on. */
  void write(List<Batch> batches) throws IOException {
    for (int i = 0; i < batches.size(); i++) {
      write(path.resolve("images-" + i + ".npy"), batches.get(i).images());
      write(path.resolve("labels-" + i + ".npy"), Nd4j.createFromArray(batches.get(i).labels()));
    }
  }

  /** A file for each array, in a folder of its own. */
  void write(String folder, Map<String, INDArray> arrays) throws IOException {
    Files.createDirectories(path.resolve(folder));
    for (Map.Entry<String, INDArray> array : arrays.entrySet()) {
      write(path.resolve(folder).resolve(array.getKey() + ".npy"), array.getValue());
    }
  }

  void write(double[] losses) throws IOException {
    write(path.resolve("losses.npy"), Nd4j.createFromArray(losses));
  }

  private static void write(Path file, INDArray array) throws IOException {
    Nd4j.writeAsNumpy(array.dup('c'), file.toFile());
  }
}
