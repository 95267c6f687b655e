package nish.worker.data.encoded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
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
   * Reads the indexes and the records' headers. The digest is of the indexes, the labels and the
   * sizes of the record files.
   *
   * @throws DataException if one of them is broken, or the classes differ
   */
  public static Dataset read(String name, Path folder, BadImages badImages) {
    RecordImages training = RecordImages.open(folder, "train");
    RecordImages test = RecordImages.open(folder, "val");
    BitSet classes = classes(training);
    int missing = classes.nextClearBit(0);
    if (missing < classes.length()) {
      throw new DataException(
          "%s: no record of train.rec has label %d, but the highest is %d; labels must count from 0"
              .formatted(folder, missing, classes.length() - 1));
    }
    requireSame(folder, classes, classes(test));
    List<String> names = IntStream.range(0, classes.length()).mapToObj(Integer::toString).toList();
    return new EncodedDataset(name, names, training, test).open(badImages);
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
