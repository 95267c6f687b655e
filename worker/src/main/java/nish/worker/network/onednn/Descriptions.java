package nish.worker.network.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.format_tag;

/** oneDNN's descriptions of arrays of floats. */
final class Descriptions {

  private Descriptions() {}

  /** Its last dimension runs fastest. */
  static memory.desc plain(long... shape) {
    return describe(
        switch (shape.length) {
          case 1 -> format_tag.a;
          case 2 -> format_tag.ab;
          case 4 -> format_tag.abcd;
          case 5 -> format_tag.abcde;
          default -> throw new IllegalArgumentException(shape.length + " dimensions");
        },
        shape);
  }

  /** As the primitive that it is for likes it best. */
  static memory.desc any(long... shape) {
    return describe(format_tag.any, shape);
  }

  static memory.desc blocked(int block, long... shape) {
    return describe(block == 16 ? format_tag.aBcd16b : format_tag.aBcd8b, shape);
  }

  private static memory.desc describe(format_tag tag, long... shape) {
    return new memory.desc(shape, memory.data_type.f32, tag);
  }
}
