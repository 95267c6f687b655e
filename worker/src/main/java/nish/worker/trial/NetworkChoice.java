package nish.worker.trial;

import java.io.Serializable;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network as a trial names it.
 *
 * @param name in the catalogue, or a file's in the data directory's folder {@code networks}
 * @param stem of a residual network; {@code AUTO} for those that have none
 * @param stages of a residual network, 3 or 4; 0 where the input's height decides, or there are
 *     none
 * @param width what the number of filters or units is multiplied by
 * @param digest SHA-256 of the file, in hexadecimal digits; empty for a network of the catalogue
 */
public record NetworkChoice(String name, Stem stem, int stages, double width, String digest)
    implements Serializable {

  private static final int SHOWN_DIGITS = 8;
  private static final Pattern FORM = Pattern.compile("([^()]+)(?:\\((.*)\\))?");

  public NetworkChoice {
    Rules.require(FORM.matcher(name).matches() && !name.isBlank(), "a network needs a name", name);
    Rules.require(stages == 0 || stages == 3 || stages == 4, "stages must be 3, 4 or 0", stages);
    Rules.require(width > 0 && Double.isFinite(width), "width must be above 0", width);
  }

  /** A network of the catalogue in its own width, with the stem that fits the input. */
  public static NetworkChoice of(String name) {
    return new NetworkChoice(name, Stem.AUTO, 0, 1, "");
  }

  public NetworkChoice with(Stem other) {
    return new NetworkChoice(name, other, stages, width, digest);
  }

  public NetworkChoice withStages(int other) {
    return new NetworkChoice(name, stem, other, width, digest);
  }

  public NetworkChoice withWidth(double other) {
    return new NetworkChoice(name, stem, stages, other, digest);
  }

  /** The same network, whose file has this digest. */
  public NetworkChoice withDigest(String other) {
    return new NetworkChoice(name, stem, stages, width, other);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is no such form
   */
  public static NetworkChoice parse(String text) {
    Matcher form = FORM.matcher(text);
    Rules.require(form.matches(), "a network is written as name(stem=small, width=0.5)", text);
    NetworkChoice choice = of(form.group(1));
    String parameters = form.group(2) == null ? "" : form.group(2);
    for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(", ")) {
      choice = choice.with(parameter.split("=", 2));
    }
    return choice;
  }

  private NetworkChoice with(String[] keyAndValue) {
    String value = keyAndValue[keyAndValue.length - 1];
    return switch (keyAndValue[0]) {
      case "stem" -> with(Stem.valueOf(value.toUpperCase(Locale.ROOT)));
      case "stages" -> withStages(Integer.parseInt(value));
      case "width" -> withWidth(Double.parseDouble(value));
      case "sha256" -> withDigest(value);
      default -> throw new IllegalArgumentException("a network has no " + keyAndValue[0]);
    };
  }

  /** For people: of a file's digest its first digits. */
  public String label() {
    return withDigest(digest.substring(0, Math.min(digest.length(), SHOWN_DIGITS))).toString();
  }

  /** {@code res32}, {@code resx101(stem=small, width=0.5)}: what is not as {@link #of} has it. */
  @Override
  public String toString() {
    StringJoiner parameters = new StringJoiner(", ", "(", ")").setEmptyValue("");
    add(parameters, stem != Stem.AUTO, "stem", stem.key());
    add(parameters, stages != 0, "stages", stages);
    add(parameters, width != 1, "width", Texts.shortest(width));
    add(parameters, !digest.isEmpty(), "sha256", digest);
    return name + parameters;
  }

  private static void add(StringJoiner parameters, boolean told, String key, Object value) {
    if (told) {
      parameters.add(key + "=" + value);
    }
  }
}
