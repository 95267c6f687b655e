package nish.worker.data.encoded;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.data.Examples;
import nish.worker.data.Sha256;
import nish.worker.trial.BadImages;

/** A dataset of encoded images. */
record EncodedDataset(
    String name, List<String> classNames, EncodedImages training, EncodedImages test) {

  /**
   * @param badImages with {@code SKIP} all images are decoded once
   * @throws DataException if an image that is looked at does not decode, or no good one of a class
   *     is left, or those to test on are those to train on
   */
  Dataset open(BadImages badImages) {
    String trained = training.identity();
    String tested = test.identity();
    requireOtherTest(trained.equals(tested));
    boolean skips = badImages == BadImages.SKIP;
    BitSet badTraining = skips ? DecodingCheck.bad(name, training) : new BitSet();
    BitSet badTest = skips ? DecodingCheck.bad(name, test) : new BitSet();
    CommonShape common = new CommonShape();
    common.lookAt(training, image -> !badTraining.get(image));
    common.lookAt(test, image -> !badTest.get(image));
    return new Dataset(
        name,
        classNames,
        good(training, badTraining, common.channels()),
        good(test, badTest, common.channels()),
        digest(Sha256.ofLines(Stream.of(trained, tested)), badTraining, badTest),
        common.channels(),
        common.shape(),
        badTraining.cardinality() + badTest.cardinality());
  }

  private void requireOtherTest(boolean alike) {
    if (alike && Arrays.equals(training.read(0), test.read(0))) {
      throw new DataException(
          "%s holds the same images as %s; put there what its name says"
              .formatted(test.origin(), training.origin()));
    }
  }

  /** Another one without the images that are left out. */
  private static String digest(String digest, BitSet badTraining, BitSet badTest) {
    boolean whole = badTraining.isEmpty() && badTest.isEmpty();
    return whole
        ? digest
        : Sha256.ofLines(Stream.of(digest, badTraining.toString(), badTest.toString()));
  }

  private Examples good(EncodedImages images, BitSet bad, int channels) {
    Examples all = new EncodedExamples(images, channels, PixelMemory.ofThisJvm());
    if (bad.isEmpty()) {
      return all;
    }
    Examples good =
        all.subset(IntStream.range(0, images.size()).filter(image -> !bad.get(image)).toArray());
    requireEveryClass(good, images.place(bad.nextSetBit(0)));
    return good;
  }

  private void requireEveryClass(Examples good, String place) {
    BitSet seen = new BitSet();
    IntStream.range(0, good.size()).map(good::label).forEach(seen::set);
    int missing = seen.nextClearBit(0);
    if (missing < classNames.size()) {
      throw new DataException(
          "%s: no image of class %s decodes (the first that does not is %s); replace them"
              .formatted(name, classNames.get(missing), place));
    }
  }
}
