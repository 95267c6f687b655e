package nish.activations.cuda;

import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** What CUDA's driver refused to do, and the name that it gives to the error. */
public final class CudaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private CudaException(String message) {
    super(message);
  }

  /**
   * Throws if a call to the driver failed. An error of a kernel that ran before may show here too.
   *
   * @param result what the call returned
   * @param purpose what it was to do, in words that follow "to"
   */
  static void check(int result, String purpose) {
    if (result != cudart.CUDA_SUCCESS) {
      throw new CudaException(
          "CUDA's driver refused to %s: %s (error %d)".formatted(purpose, name(result), result));
    }
  }

  private static String name(int result) {
    try (PointerPointer<BytePointer> name = new PointerPointer<>(1L)) {
      boolean known = cudart.cuGetErrorName(result, name) == cudart.CUDA_SUCCESS;
      return known ? name.get(BytePointer.class).getString() : "an error without a name";
    }
  }
}
