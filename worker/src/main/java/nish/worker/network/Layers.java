package nish.worker.network;

import nish.worker.network.onednn.OneDnn;

/** Whose layers a network of the catalogue is built from. */
public enum Layers {

  /** DL4J's own: on every backend, in every floating-point type. */
  DL4J {
    @Override
    Blocks blocks(Blueprint blueprint) {
      return new StockBlocks(blueprint);
    }
  },

  /** Ours, in blocks of channels on oneDNN: for floats on a CPU, several times as quick. */
  BLOCKED {
    @Override
    Blocks blocks(Blueprint blueprint) {
      return new CpuBlocks(blueprint);
    }
  };

  /** What a network is written with. */
  abstract Blocks blocks(Blueprint blueprint);

  /** What tells which layers a CPU's networks have; nothing for the quickest. */
  private static final String VARIABLE = "NISH_LAYERS";

  /**
   * The quickest for networks of floats on this machine's CPU, or those that the environment's
   * {@code NISH_LAYERS} tells, {@code dl4j} or {@code blocked}.
   *
   * @throws IllegalArgumentException if it tells any other
   */
  public static Layers ofCpu() {
    String told = System.getenv().getOrDefault(VARIABLE, "");
    return switch (told) {
      case "" -> OneDnn.isThere() ? BLOCKED : DL4J;
      case "dl4j" -> DL4J;
      case "blocked" -> BLOCKED;
      default ->
          throw new IllegalArgumentException(
              "%s is dl4j or blocked, but here is %s; unset it for the quickest"
                  .formatted(VARIABLE, told));
    };
  }
}
