package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * ResNeXt as the MXNet image-classification examples have it, after Xie and others, "Aggregated
 * residual transformations for deep neural networks" (2017): the 3×3 convolution of a bottleneck
 * has 32 groups, and the activation comes after batch norm and after the addition. (Its three
 * stages of basic units, for small images, have no groups.)
 *
 * @param depth number of weighted layers in a row
 */
record ResNeXt(int depth) implements Network {

  private static final int GROUPS = 32;
  private static final int THREE_STAGES_UP_TO = 32;

  @Override
  public void check(NetworkChoice choice, ImageShape input) {
    stages(choice, input);
  }

  private ResidualStages stages(NetworkChoice choice, ImageShape input) {
    return ResidualStages.of(choice, depth, input, THREE_STAGES_UP_TO).scaled(choice.width());
  }

  @Override
  public ComputationGraphConfiguration write(
      NetworkChoice choice, ImageShape input, Blocks blocks) {
    return write(ResidualNetwork.smallStem(choice, input), stages(choice, input), GROUPS, blocks);
  }

  static ComputationGraphConfiguration write(
      boolean smallStem, ResidualStages stages, int groups, Blocks blocks) {
    ResidualUnit unit = stages.bottleneck() ? new Bottleneck(groups) : ResNeXt::basicUnit;
    String last = new ResidualNetwork(smallStem, stages, unit).write(blocks);
    return blocks.classes(blocks.globalAverage("head.pooling", last));
  }

  private static String basicUnit(
      Blocks blocks, String name, int filters, int stride, boolean projects, String input) {
    Convolution first = new Convolution(filters, Window.centred(3, stride));
    Convolution second = new Convolution(filters, Window.centred(3, 1));
    String last = blocks.convolution(name + ".convolution1", first, input);
    last = blocks.activatedNorm(name + ".norm1", last);
    last = blocks.convolution(name + ".convolution2", second, last);
    last = blocks.norm(name + ".norm2", last);
    Convolution projection = new Convolution(filters, Window.centred(1, stride));
    return sum(blocks, name, last, projects ? shortcut(blocks, name, projection, input) : input);
  }

  private record Bottleneck(int groups) implements ResidualUnit {

    @Override
    public String write(
        Blocks blocks, String name, int filters, int stride, boolean projects, String input) {
      int narrow = groups * Math.max(1, Math.round(filters / 2f / groups));
      Convolution narrowing = new Convolution(narrow, Window.centred(1, 1));
      Convolution grouped = new Convolution(narrow, Window.centred(3, stride), groups, false);
      Convolution widening = new Convolution(filters, Window.centred(1, 1));
      Convolution projection = new Convolution(filters, Window.centred(1, stride));
      String last = blocks.convolution(name + ".convolution1", narrowing, input);
      last = blocks.activatedNorm(name + ".norm1", last);
      last = blocks.convolution(name + ".convolution2", grouped, last);
      last = blocks.activatedNorm(name + ".norm2", last);
      last = blocks.convolution(name + ".convolution3", widening, last);
      last = blocks.norm(name + ".norm3", last);
      return sum(blocks, name, last, projects ? shortcut(blocks, name, projection, input) : input);
    }
  }

  private static String shortcut(Blocks blocks, String name, Convolution projection, String input) {
    String projected = blocks.convolution(name + ".shortcut", projection, input);
    return blocks.norm(name + ".shortcut.norm", projected);
  }

  private static String sum(Blocks blocks, String name, String last, String shortcut) {
    return blocks.activatedAddition(name + ".addition", last, shortcut);
  }
}
