package nish.worker.device;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The libraries of CUDA 11.6 that ND4J's native library is linked with, looked for where its loader
 * and the system's look.
 *
 * @param folders in which they may lie
 * @param bundled where the class path may have them, as a resource's folder
 */
record CudaLibraries(List<Path> folders, String bundled) {

  private static final List<String> NEEDED =
      List.of("libcudart.so.11.0", "libcublas.so.11", "libcublasLt.so.11", "libcusolver.so.11");

  private static final List<String> USUAL =
      List.of(
          "/usr/local/cuda-11.6/lib64",
          "/usr/local/cuda-11.6/targets/x86_64-linux/lib",
          "/usr/lib/x86_64-linux-gnu",
          "/lib/x86_64-linux-gnu");

  CudaLibraries {
    folders = List.copyOf(folders);
  }

  /** Of this JVM: {@code LD_LIBRARY_PATH} is in its library path. */
  static CudaLibraries ofThisProcess() {
    String given = System.getProperty("java.library.path", "");
    Stream<String> told = Stream.of(given.split(File.pathSeparator)).filter(s -> !s.isEmpty());
    return new CudaLibraries(
        Stream.concat(told, USUAL.stream()).map(Path::of).toList(),
        "org/bytedeco/cuda/linux-x86_64/");
  }

  /** Why the native library would not load; empty if nothing is missing. */
  Optional<String> problem() {
    List<String> missing = NEEDED.stream().filter(library -> !isThere(library)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "ND4J needs %s of CUDA 11.6, which the library path lacks; install CUDA 11.6 (12 or 13 does not do), or name its folder by LD_LIBRARY_PATH"
                .formatted(String.join(", ", missing)));
  }

  private boolean isThere(String library) {
    return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(library)))
        || Thread.currentThread().getContextClassLoader().getResource(bundled + library) != null;
  }
}
