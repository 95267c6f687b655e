package nish.activations.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.cuda.cudart.CUfunc_st;
import org.bytedeco.cuda.cudart.CUmod_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.BytePointer;

/**
 * The kernels as the driver compiled them for one device, which it does once in the life of a
 * process, on first use by a thread to which that device belongs.
 */
final class DeviceModule {

  private static final String PTX = "nish.ptx";

  private static final Map<Integer, DeviceModule> OF_DEVICE = new ConcurrentHashMap<>();

  private final CUmod_st module;
  private final Map<String, CUfunc_st> functions = new ConcurrentHashMap<>();

  private DeviceModule(CUmod_st module) {
    this.module = module;
  }

  /**
   * @param device the calling thread's
   */
  static DeviceModule of(int device) {
    return OF_DEVICE.computeIfAbsent(device, DeviceModule::load);
  }

  CUfunc_st function(String name) {
    return functions.computeIfAbsent(name, this::find);
  }

  private static DeviceModule load(int device) {
    CUmod_st module = new CUmod_st();
    try (BytePointer text = new BytePointer(ptx())) {
      CudaException.check(
          cudart.cuModuleLoadData(module, text), "compile " + PTX + " for device " + device);
    }
    return new DeviceModule(module);
  }

  private CUfunc_st find(String name) {
    CUfunc_st function = new CUfunc_st();
    CudaException.check(
        cudart.cuModuleGetFunction(function, module, name), "find " + name + " in " + PTX);
    return function;
  }

  /** As a C string: the text and a 0. */
  private static byte[] ptx() {
    try (InputStream in = DeviceModule.class.getResourceAsStream(PTX)) {
      byte[] text = in.readAllBytes();
      return Arrays.copyOf(text, text.length + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PTX + " of the class path", e);
    }
  }
}
