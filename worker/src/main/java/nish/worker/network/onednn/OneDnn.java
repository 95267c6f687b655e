package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.scratchpad_mode;

import java.util.Optional;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/**
 * oneDNN's own engine on the CPU, beside the one within ND4J. Loaded once per JVM; it chooses its
 * instructions when it runs, and {@code OMP_NUM_THREADS} holds for it too.
 */
public final class OneDnn {

  private static final Optional<OneDnn> LOADED = load();

  private final engine cpu;
  private final stream queue;
  private final primitive_attr attributes;

  private OneDnn() {
    cpu = new engine(engine.kind.cpu, 0);
    queue = new stream(cpu);
    attributes = new primitive_attr();
    attributes.set_scratchpad_mode(scratchpad_mode.user);
  }

  private static Optional<OneDnn> load() {
    try {
      return Optional.of(new OneDnn());
    } catch (LinkageError e) {
      return Optional.empty(); // no build for this platform
    }
  }

  /** Whether there is a build of it for this platform. */
  public static boolean isThere() {
    return LOADED.isPresent();
  }

  private static OneDnn loaded() {
    return LOADED.orElseThrow(
        () -> new IllegalStateException("oneDNN has no build for this platform"));
  }

  static engine engine() {
    return loaded().cpu;
  }

  /** Work is done when it was given: a CPU's stream is the calling thread. */
  static stream stream() {
    return loaded().queue;
  }

  /** Of every primitive: what it needs beside its arguments, it is given. */
  static primitive_attr attributes() {
    return loaded().attributes;
  }

  /** A place for arrays of that description, bound to none yet. */
  static memory unbound(memory.desc description) {
    return new memory(description, engine(), (Pointer) null);
  }
}
