package nish.worker.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

/** A data directory with networks in it, as DL4J and Keras write them. */
record NetworkFolder(Path dataDirectory) {

  NetworkChoice put(String name, String content) throws IOException {
    Files.createDirectories(dataDirectory.resolve("networks"));
    Files.writeString(dataDirectory.resolve("networks").resolve(name), content);
    return choice(name);
  }

  /** One of the Keras models beside this class, or so many of its bytes. */
  NetworkChoice putKeras(String name, int bytes) throws IOException {
    Files.createDirectories(dataDirectory.resolve("networks"));
    try (InputStream model = NetworkFolder.class.getResourceAsStream(name)) {
      Files.write(dataDirectory.resolve("networks").resolve(name), model.readNBytes(bytes));
    }
    return choice(name);
  }

  NetworkChoice putKeras(String name) throws IOException {
    return putKeras(name, Integer.MAX_VALUE);
  }

  NetworkChoice choice(String name) {
    return NetworkChoice.of(name).withDigest(NetworkFiles.digest(dataDirectory, name));
  }

  /** A small residual network of DL4J's own, for 1x28x28 and ten classes. */
  static ComputationGraphConfiguration graph() {
    return new NeuralNetConfiguration.Builder()
        .seed(99)
        .updater(new Adam(0.1))
        .l2(0.5)
        .graphBuilder()
        .addInputs("pixels")
        .setInputTypes(InputType.convolutional(28, 28, 1))
        .addLayer("first", convolution(Activation.IDENTITY, 2), "pixels")
        .addLayer("norm", new BatchNormalization.Builder().eps(0.01).build(), "first")
        .addLayer("active", new ActivationLayer(Activation.RELU), "norm")
        .addLayer("second", convolution(Activation.TANH, 1), "active")
        .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "second", "first")
        .addLayer("last", output(10, Activation.SOFTMAX), "sum")
        .setOutputs("last")
        .build();
  }

  /** Layers in a row that end as told. */
  static MultiLayerConfiguration row(int classes, Activation end) {
    return new NeuralNetConfiguration.Builder()
        .list()
        .layer(convolution(Activation.RELU, 2))
        .layer(new DenseLayer.Builder().nOut(16).activation(Activation.ELU).dropOut(0.9).build())
        .layer(output(classes, end))
        .setInputType(InputType.convolutional(28, 28, 1))
        .validateOutputLayerConfig(false)
        .build();
  }

  /** As transfer learning leaves a network: the first layer learns no more. */
  static MultiLayerConfiguration frozen() {
    return new NeuralNetConfiguration.Builder()
        .list()
        .layer(new FrozenLayer(convolution(Activation.RELU, 2)))
        .layer(output(10, Activation.SOFTMAX))
        .setInputType(InputType.convolutional(28, 28, 1))
        .build();
  }

  private static ConvolutionLayer convolution(Activation activation, int stride) {
    ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(3, 3);
    return layer.nOut(4).stride(stride, stride).padding(1, 1).activation(activation).build();
  }

  private static OutputLayer output(int classes, Activation activation) {
    return new OutputLayer.Builder().nOut(classes).activation(activation).dropOut(0.8).build();
  }
}
