package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/** The kernels' arithmetic, compiled for this machine's processor. */
final class HostArithmetic {

  private static final String PROGRAM = "target/host";

  private HostArithmetic() {}

  /** Skips the test where there is no gcc. */
  static void compile() {
    Program.assumeInstalled("gcc");
    String fused = System.getProperty("os.arch").equals("amd64") ? "-mfma" : "-O2";
    Program gcc =
        Program.run(
            "gcc",
            "-std=gnu11",
            "-O2",
            "-ffp-contract=off",
            fused,
            "-Wall",
            "-Wextra",
            "-Werror",
            "-o",
            PROGRAM,
            "src/test/cuda/host.c",
            "-lm");
    assertThat(gcc.status()).as(gcc.text()).isZero();
  }

  static float[] values(SeriesParameters series, float[] x) {
    return run("value", series, x);
  }

  static float[] slopes(SeriesParameters series, float[] x) {
    return run("slope", series, x);
  }

  private static float[] run(String what, SeriesParameters series, float[] x) {
    ByteBuffer input =
        ByteBuffer.allocate((series.floats().length + x.length) * Float.BYTES)
            .order(ByteOrder.nativeOrder());
    input.asFloatBuffer().put(series.floats()).put(x);
    List<String> command =
        List.of(Path.of(PROGRAM).toAbsolutePath().toString(), what, "" + series.terms());
    Program host = Program.run(input.array(), command);
    assertThat(host.status()).as(host.text()).isZero();
    FloatBuffer output =
        ByteBuffer.wrap(host.output()).order(ByteOrder.nativeOrder()).asFloatBuffer();
    float[] result = new float[x.length];
    output.get(result);
    return result;
  }
}
