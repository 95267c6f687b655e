package nish.worker.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.summarystats.Variance;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mean and variance of each channel of a batch. The mean is taken image by image and then over the
 * batch: summed in one row of floats, as ND4J does, tens of thousands of values leave it 5e-6 of
 * its size off, and gamma's gradient up to 5e-4.
 *
 * @param mean of each channel, outside of DL4J's workspaces, as the variance
 */
record BatchMoments(INDArray mean, INDArray variance) {

  /** Of images of shape [batch, channels, height, width]. */
  static BatchMoments of(INDArray images) {
    INDArray variance = Nd4j.createUninitializedDetached(images.dataType(), images.size(1));
    Nd4j.exec(new Variance(images, variance, false, 0, 2, 3));
    return new BatchMoments(images.mean(2, 3).mean(0).detach(), variance);
  }
}
