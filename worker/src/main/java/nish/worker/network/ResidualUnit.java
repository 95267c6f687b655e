package nish.worker.network;

/** How a residual network's unit is written. */
interface ResidualUnit {

  /**
   * Writes one unit.
   *
   * @param name of the unit, which the names of its blocks begin with
   * @param filters of its output
   * @param stride of its 3×3 convolution (the first of two), and of its shortcut
   * @param projects whether the shortcut is a convolution
   */
  String write(Blocks blocks, String name, int filters, int stride, boolean projects, String input);
}
