package nish.activations;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Answers an unknown name with the known one that was probably meant. */
public final class NearestName {

  /** Jaro and Winkler's similarity from which two names are taken for one with a slip. */
  private static final double SIMILAR = 0.8;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private NearestName() {}

  /**
   * The most similar of the known names, whatever its case; of equals the first; empty if none is
   * near.
   */
  public static Optional<String> nearest(String given, Collection<String> known) {
    return known.stream()
        .filter(name -> similarity(given, name) >= SIMILAR)
        .min(Comparator.comparingDouble(name -> -similarity(given, name)));
  }

  /**
   * The whole sentence: {@code unknown activation "nihs"; did you mean "nish"? Known: relu, nish}.
   *
   * @param noun what is named, such as {@code activation}
   */
  public static String unknown(String noun, String given, Collection<String> known) {
    return unknown(noun, given, known, known);
  }

  /**
   * The whole sentence where more names are understood than listed.
   *
   * @param known the names to list
   * @param understood the names to choose the nearest from, such as the known ones and aliases
   */
  public static String unknown(
      String noun, String given, Collection<String> known, Collection<String> understood) {
    String question =
        nearest(given, understood).map(name -> "; did you mean \"" + name + "\"?").orElse(".");
    return "unknown "
        + noun
        + " \""
        + given
        + "\""
        + question
        + " Known: "
        + String.join(", ", known);
  }

  private static double similarity(String given, String name) {
    return SIMILARITY.apply(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
