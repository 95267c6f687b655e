package nish.activations.benchmarks;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.kernel.Loop;
import nish.activations.kernel.Loops;
import nish.activations.kernel.QuickLoops;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One activation over one chunk of a standard normal in the nearest cache: the time of a float,
 * with that of its copy into place, which {@link #NONE} is alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Loop.CHUNK)
public class LoopBenchmark {

  static final String NONE = "none";
  static final String QUICK = "quick";
  static final String EXACT = "exact";

  @Param({NONE, "relu", "leaky_relu", "nish", "pish", "mish", "swish", "sigmoid", "tanh"})
  public String activation;

  @Param({QUICK, EXACT})
  public String kind;

  private final float[] input = new float[Loop.CHUNK];
  private final float[] epsilon = new float[Loop.CHUNK];
  private final float[] x = new float[Loop.CHUNK];
  private Loop loop;

  @Setup
  public void fill() {
    Random random = new Random(7);
    for (int i = 0; i < Loop.CHUNK; i++) {
      input[i] = (float) random.nextGaussian();
      epsilon[i] = (float) random.nextGaussian();
    }
    loop = loop();
  }

  private Loop loop() {
    if (activation.equals(NONE)) {
      return new NoLoop();
    }
    Activation function = ActivationCatalog.activation(activation, Map.of());
    return (kind.equals(QUICK) ? QuickLoops.of(function) : Loops.of(function)).get();
  }

  @Benchmark
  public void values() {
    System.arraycopy(input, 0, x, 0, Loop.CHUNK);
    loop.values(x, Loop.CHUNK);
  }

  @Benchmark
  public void gradients() {
    System.arraycopy(input, 0, x, 0, Loop.CHUNK);
    loop.gradients(x, epsilon, Loop.CHUNK);
  }

  private record NoLoop() implements Loop {

    @Override
    public void values(float[] x, int length) {}

    @Override
    public void gradients(float[] x, float[] epsilon, int length) {}
  }
}
