package nish.worker.device;

/** What {@code nvidia-smi} says on machines with such cards. */
final class CardSamples {

  static final String TWO_A100 =
      """
      0, GPU-8f6ac3f1-6e0d-1c0e-9a84-d0a8a50d1c7b, NVIDIA A100-SXM4-40GB, 8.0, 595.71.05
      1, GPU-2d5b0b52-4b31-7c3c-7d0f-3c1f0d4f2a10, NVIDIA A100-SXM4-40GB, 8.0, 595.71.05
      """;

  static final String LAPTOP =
      "0, GPU-1b724e78-eef5-4163-d43c-e4da15d41176, NVIDIA GeForce RTX 4070 Laptop GPU, 8.9, 566.36\n";

  static final String H100 =
      "0, GPU-5d4f7a5e-20e9-3c1b-8a0f-1f0f8f3b2c11, NVIDIA H100 80GB HBM3, 9.0, 580.65.06\n";

  static final String OLD_FIELD = "Field \"compute_cap\" is not a valid field to query.\n\n";

  static final String NO_DRIVER =
      "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n\n";

  private CardSamples() {}
}
