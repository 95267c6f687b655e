package nish.activations.benchmarks;

import java.util.concurrent.TimeUnit;
import nish.activations.kernel.Kernel;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One activation over one array of a standard normal, in place, which is written anew before each
 * call: the time of a call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {

  @Param public Candidate candidate;

  @Param({"4096", "65536", "1048576", "16777216", "67108864"})
  public int floats;

  private Kernel kernel;
  private INDArray input;
  private INDArray epsilon;
  private INDArray z;

  @Setup
  public void makeArrays() {
    kernel = candidate.kernel();
    input = Nd4j.randn(DataType.FLOAT, floats);
    epsilon = Nd4j.randn(DataType.FLOAT, floats);
    z = input.dup();
  }

  @Setup(Level.Invocation)
  public void writeInput() {
    z.assign(input);
  }

  @Benchmark
  public void forward() {
    kernel.forward(z);
  }

  @Benchmark
  public void backward() {
    kernel.backward(z, epsilon);
  }
}
