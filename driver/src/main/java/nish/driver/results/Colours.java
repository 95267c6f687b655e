package nish.driver.results;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/** Lines' colours, told apart by those who see few colours too: Okabe and Ito, 2008. */
public final class Colours {

  private static final List<Color> ALL =
      Stream.of("#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
          .map(Color::decode)
          .toList();

  private Colours() {}

  /** The colour of the line of this number, from 0; they come again after seven. */
  public static Color of(int line) {
    return ALL.get(line % ALL.size());
  }

  /** The same, so thin that what lies below is seen. */
  static Color veil(int line) {
    Color full = of(line);
    return new Color(full.getRed(), full.getGreen(), full.getBlue(), 40);
  }
}
