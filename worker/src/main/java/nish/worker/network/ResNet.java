package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * ResNet as the MXNet image-classification examples have it, after He, Zhang, Ren and Sun,
 * "Identity mappings in deep residual networks" (2016): batch norm and activation come before each
 * convolution.
 *
 * @param depth number of weighted layers in a row
 */
record ResNet(int depth) implements Network {

  private static final int THREE_STAGES_UP_TO = 28;

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
    return write(ResidualNetwork.smallStem(choice, input), stages(choice, input), blocks);
  }

  static ComputationGraphConfiguration write(
      boolean smallStem, ResidualStages stages, Blocks blocks) {
    ResidualUnit unit = stages.bottleneck() ? ResNet::bottleneckUnit : ResNet::basicUnit;
    String last = new ResidualNetwork(smallStem, stages, unit).write(blocks);
    String activated = blocks.activatedNorm("head.norm", last);
    return blocks.classes(blocks.globalAverage("head.pooling", activated));
  }

  private static String basicUnit(
      Blocks blocks, String name, int filters, int stride, boolean projects, String input) {
    String before = blocks.activatedNorm(name + ".norm1", input);
    String last = convolution(blocks, name + ".convolution1", filters, 3, stride, before);
    last = blocks.activatedNorm(name + ".norm2", last);
    last = convolution(blocks, name + ".convolution2", filters, 3, 1, last);
    String shortcut = projects ? shortcut(blocks, name, filters, stride, before) : input;
    return blocks.addition(name + ".addition", last, shortcut);
  }

  private static String bottleneckUnit(
      Blocks blocks, String name, int filters, int stride, boolean projects, String input) {
    int narrow = Math.max(1, filters / 4);
    String before = blocks.activatedNorm(name + ".norm1", input);
    String last = convolution(blocks, name + ".convolution1", narrow, 1, 1, before);
    last = blocks.activatedNorm(name + ".norm2", last);
    last = convolution(blocks, name + ".convolution2", narrow, 3, stride, last);
    last = blocks.activatedNorm(name + ".norm3", last);
    last = convolution(blocks, name + ".convolution3", filters, 1, 1, last);
    String shortcut = projects ? shortcut(blocks, name, filters, stride, before) : input;
    return blocks.addition(name + ".addition", last, shortcut);
  }

  private static String shortcut(
      Blocks blocks, String name, int filters, int stride, String input) {
    return convolution(blocks, name + ".shortcut", filters, 1, stride, input);
  }

  private static String convolution(
      Blocks blocks, String name, int filters, int size, int stride, String input) {
    return blocks.convolution(name, new Convolution(filters, Window.centred(size, stride)), input);
  }
}
