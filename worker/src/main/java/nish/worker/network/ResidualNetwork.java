package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;

/**
 * What ResNet and ResNeXt have in common in the MXNet image-classification examples: batch norm of
 * the image, a stem, and stages of units, the first of which halves the image from the second stage
 * on.
 */
record ResidualNetwork(boolean smallStem, ResidualStages stages, ResidualUnit unit) {

  /** Up to this height the stem leaves the image as large as it is, unless told otherwise. */
  private static final int SMALL_STEM_UP_TO = 32;

  static boolean smallStem(NetworkChoice choice, ImageShape input) {
    return choice.stem() == Stem.AUTO
        ? input.height() <= SMALL_STEM_UP_TO
        : choice.stem() == Stem.SMALL;
  }

  /** Writes all of it but its head. */
  String write(Blocks blocks) {
    String last = stem(blocks);
    for (int stage = 1; stage <= stages.units().size(); stage++) {
      last = stage(blocks, stage, last);
    }
    return last;
  }

  private String stem(Blocks blocks) {
    int filters = stages.filters().get(0);
    String image = blocks.imageNorm("stem.image", Blocks.IMAGE);
    Window window = smallStem ? Window.centred(3, 1) : Window.centred(7, 2);
    String last = blocks.convolution("stem.convolution", new Convolution(filters, window), image);
    if (smallStem) {
      return last;
    }
    String activated = blocks.activatedNorm("stem.norm", last);
    return blocks.maximumPooling("stem.pooling", Window.centred(3, 2), activated);
  }

  private String stage(Blocks blocks, int stage, String input) {
    String last = input;
    for (int number = 1; number <= stages.units().get(stage - 1); number++) {
      boolean first = number == 1;
      int stride = first && stage > 1 ? 2 : 1;
      String name = "stage" + stage + ".unit" + number;
      last = unit.write(blocks, name, stages.filters().get(stage), stride, first, last);
    }
    return last;
  }
}
