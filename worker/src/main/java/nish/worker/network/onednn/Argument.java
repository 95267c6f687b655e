package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.Optional;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/**
 * An array that a primitive reads or writes: as it is, or by way of another layout, if the
 * primitive wants one.
 */
final class Argument {

  private final boolean read;
  private final memory held;
  private final memory wanted;
  private final Optional<reorder> conversion;
  private final IntMemoryMap both = new IntMemoryMap();

  private Argument(boolean read, memory.desc held, memory.desc wanted) {
    this.read = read;
    this.held = OneDnn.unbound(held);
    boolean same = held.equals(wanted);
    this.wanted = same ? this.held : OneDnn.unbound(wanted);
    this.conversion = same ? Optional.empty() : Optional.of(conversion());
  }

  static Argument input(memory.desc held, memory.desc wanted) {
    return new Argument(true, held, wanted);
  }

  static Argument output(memory.desc held, memory.desc wanted) {
    return new Argument(false, held, wanted);
  }

  private reorder conversion() {
    memory from = read ? held : wanted;
    memory to = read ? wanted : held;
    both.put(DNNL_ARG_FROM, from);
    both.put(DNNL_ARG_TO, to);
    return new reorder(from, to);
  }

  /** What the primitive sees. */
  memory memory() {
    return wanted;
  }

  /** How much room the other layout takes. */
  long scratchBytes() {
    return conversion.isPresent() ? Scratch.aligned(wanted.get_desc().get_size()) : 0;
  }

  /**
   * Takes an array, before the primitive runs.
   *
   * @param scratch room for {@link #scratchBytes}
   */
  void begin(Pointer array, Pointer scratch) {
    held.set_data_handle(array);
    if (conversion.isPresent()) {
      wanted.set_data_handle(scratch);
      if (read) {
        convert();
      }
    }
  }

  /** Hands the result over, after the primitive ran. */
  void end() {
    if (!read) {
      convert();
    }
  }

  private void convert() {
    conversion.ifPresent(way -> way.execute(OneDnn.stream(), both));
  }
}
