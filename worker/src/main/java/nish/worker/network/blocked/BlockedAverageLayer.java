package nish.worker.network.blocked;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a {@link BlockedAverage}. */
final class BlockedAverageLayer extends AbstractLayer<BlockedAverage> {

  private static final long serialVersionUID = 1;

  BlockedAverageLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    int batch = (int) input.size(0);
    float[] means = new float[batch * channels()];
    float[] image = new float[imageLength()];
    Floats floats = new Floats(input);
    for (int i = 0; i < batch; i++) {
      floats.read(i * image.length, image, image.length);
      average(image, means, i * channels());
    }
    INDArray outputs =
        BlockedLayer.create(ArrayType.ACTIVATIONS, workspaces, new long[] {batch, channels()});
    new Floats(outputs).write(0, means, means.length);
    return outputs;
  }

  private void average(float[] image, float[] means, int at) {
    int places = places();
    int lanes = (int) input.size(4);
    for (int channel = 0; channel < channels(); channel++) {
      int first = channel / lanes * places * lanes + channel % lanes;
      double sum = 0;
      for (int place = 0; place < places; place++) {
        sum += image[first + place * lanes];
      }
      means[at + channel] = (float) (sum / places);
    }
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray gradient = BlockedLayer.create(ArrayType.ACTIVATION_GRAD, workspaces, input.shape());
    float[] ofMeans = epsilon.dup('c').data().asFloat();
    float[] image = new float[imageLength()];
    Floats floats = new Floats(gradient);
    for (int i = 0; i < input.size(0); i++) {
      spread(ofMeans, i * channels(), image);
      floats.write(i * image.length, image, image.length);
    }
    return new Pair<>(new DefaultGradient(), gradient);
  }

  private void spread(float[] ofMeans, int at, float[] image) {
    int places = places();
    int lanes = (int) input.size(4);
    for (int channel = 0; channel < channels(); channel++) {
      int first = channel / lanes * places * lanes + channel % lanes;
      float share = ofMeans[at + channel] / places;
      for (int place = 0; place < places; place++) {
        image[first + place * lanes] = share;
      }
    }
  }

  private int channels() {
    return (int) layerConf().channels();
  }

  private int places() {
    return (int) (input.size(2) * input.size(3));
  }

  private int imageLength() {
    return (int) (input.length() / input.size(0));
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {}
}
