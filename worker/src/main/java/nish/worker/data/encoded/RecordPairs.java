package nish.worker.data.encoded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.data.Sha256;
import nish.worker.trial.BadImages;

/**
 * MXNet's record files with their indexes: {@code train.rec} and {@code train.idx} to train on,
 * {@code val.rec} and {@code val.idx} to test on. The classes are numbers.
 */
public final class RecordPairs {

  private RecordPairs() {}

  public static boolean liesIn(Path folder) {
    return Files.exists(folder.resolve("train.rec")) || Files.exists(folder.resolve("train.idx"));
  }

  /**
   * Reads the indexes and the records' headers. The digest is of the indexes and of the sizes of
   * the record files.
   *
   * @throws DataException if one of them is broken, or the classes differ
   */
  public static Dataset read(String name, Path folder, BadImages badImages) {
    RecordImages training = RecordImages.open(folder, "train");
    RecordImages test = RecordImages.open(folder, "val");
    if (training.identity().equals(test.identity())
        && Arrays.equals(training.read(0), test.read(0))) {
      throw new DataException(
          "%s: val.rec and val.idx are train.rec and train.idx; put there what their names say"
              .formatted(folder));
    }
    BitSet classes = classes(training);
    int missing = classes.nextClearBit(0);
    if (missing < classes.length()) {
      throw new DataException(
          "%s: no record of train.rec has label %d, but the highest is %d; labels must count from 0"
              .formatted(folder, missing, classes.length() - 1));
    }
    requireSame(folder, classes, classes(test));
    List<String> names = IntStream.range(0, classes.length()).mapToObj(Integer::toString).toList();
    String digest = Sha256.ofLines(Stream.of(training.identity(), test.identity()));
    return new EncodedDataset(name, names, training, test, digest).open(badImages);
  }

  private static BitSet classes(RecordImages images) {
    BitSet classes = new BitSet();
    IntStream.range(0, images.size()).map(images::label).forEach(classes::set);
    return classes;
  }

  private static void requireSame(Path folder, BitSet training, BitSet test) {
    BitSet different = (BitSet) training.clone();
    different.xor(test);
    if (!different.isEmpty()) {
      throw new DataException(
          "%s: train.rec and val.rec must have the same labels, but only one of them has %s"
              .formatted(folder, different));
    }
  }
}
