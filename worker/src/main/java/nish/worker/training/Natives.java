package nish.worker.training;

import java.util.List;
import java.util.Set;

/**
 * Which build of ND4J's native library lies on the class path, and whether this processor can run
 * it. Looked up before the library loads: a build for AVX-512 ends the JVM on a processor without
 * it.
 *
 * @param classifier of its artifact, such as {@code linux-x86_64-onednn-avx2}
 */
record Natives(String classifier) {

  private static final List<String> CLASSIFIERS =
      List.of(
          "linux-x86_64-onednn-avx512",
          "linux-x86_64-onednn-avx2",
          "linux-x86_64-onednn",
          "linux-arm64",
          "macosx-x86_64-onednn-avx2",
          "macosx-arm64",
          "windows-x86_64-onednn-avx2");

  private static final String NONE = "none";

  private static final String LIBRARIES = "org/nd4j/linalg/cpu/nativecpu/bindings/";

  /** What the class path has for the CPU; {@code none} when only a GPU's backend is there. */
  static Natives onClassPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return CLASSIFIERS.stream()
        .filter(classifier -> isThere(loader, classifier))
        .findFirst()
        .map(Natives::new)
        .orElse(new Natives(NONE));
  }

  private static boolean isThere(ClassLoader loader, String classifier) {
    return List.of("libnd4jcpu.so", "libnd4jcpu.dylib", "nd4jcpu.dll").stream()
        .anyMatch(file -> loader.getResource(LIBRARIES + classifier + "/" + file) != null);
  }

  boolean areThere() {
    return !classifier.equals(NONE);
  }

  boolean hasOneDnn() {
    return classifier.contains("onednn");
  }

  /**
   * @throws BackendException if the processor lacks instructions that this build uses
   */
  void requireSupported() {
    Set<String> flags = processorFlags();
    if (flags.isEmpty()) {
      return;
    }
    requireFlag(
        flags, "avx512", "avx512f", "-Pavx512 is for processors that have it; leave it out");
    requireFlag(flags, "avx2", "avx2", "build with -Pno-avx2");
  }

  private void requireFlag(Set<String> flags, String variant, String flag, String remedy) {
    if (classifier.endsWith(variant) && !flags.contains(flag)) {
      throw new BackendException(
          "ND4J's library %s needs %s, which this processor lacks; %s"
              .formatted(classifier, flag, remedy));
    }
  }

  /** As Linux tells them; elsewhere empty. */
  private static Set<String> processorFlags() {
    return Processor.line("flags").map(line -> Set.of(line.split(" "))).orElse(Set.of());
  }
}
