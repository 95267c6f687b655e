package nish.driver.report;

import freemarker.core.XHTMLOutputFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.translate.AggregateTranslator;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.LookupTranslator;

/** How each of a report's languages writes characters that mean something in it. */
final class Languages {

  /** What begins a list, or makes a heading of the line above. */
  private static final Pattern BULLET = Pattern.compile("(?m)^(\\s*)([-+=])(?=\\s|$|[-=]+\\s*$)");

  private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\s*\\d+)([.)])(?=\\s|$)");

  /** All but XML's characters. */
  private static final Pattern NO_TEXT =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final CharSequenceTranslator TEX =
      new AggregateTranslator(
          new LookupTranslator(
              Map.ofEntries(
                  Map.entry("\\", "\\textbackslash{}"),
                  Map.entry("~", "\\textasciitilde{}"),
                  Map.entry("^", "\\textasciicircum{}"),
                  Map.entry("<", "\\textless{}"),
                  Map.entry(">", "\\textgreater{}"),
                  Map.entry("|", "\\textbar{}"),
                  Map.entry("\"", "\\textquotedbl{}"),
                  // Else two are a dash, and what follows a row's end an argument of it.
                  Map.entry("--", "-{}-"),
                  Map.entry("[", "{[}"),
                  Map.entry("]", "{]}"),
                  Map.entry("*", "{*}"),
                  Map.entry("`", "\\textasciigrave{}"),
                  Map.entry("±", "$\\pm$"),
                  Map.entry("−", "$-$"),
                  Map.entry("×", "$\\times$"))),
          new LookupTranslator(behind("\\", "&%$#_{}")));

  private static final CharSequenceTranslator MARKDOWN =
      new AggregateTranslator(
          new LookupTranslator(Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;")),
          new LookupTranslator(behind("\\", "\\`*_[]#|~$")));

  private Languages() {}

  private static Map<CharSequence, CharSequence> behind(String sign, String characters) {
    return characters
        .chars()
        .mapToObj(Character::toString)
        .collect(Collectors.toMap(each -> each, each -> sign + each));
  }

  /** Those that templates name. */
  static Collection<Language> all() {
    return List.of(
        new Language("Page", Languages::page),
        new Language("Markdown", Languages::markdown),
        new Language("TeX", Languages::tex));
  }

  private static String page(String text) {
    return XHTMLOutputFormat.INSTANCE.escapePlainText(visible(text));
  }

  private static String markdown(String text) {
    String inLine = MARKDOWN.translate(visible(text));
    String unnumbered = NUMBERED.matcher(inLine).replaceAll("$1\\\\$2");
    return BULLET.matcher(unnumbered).replaceAll("$1\\\\$2");
  }

  private static String tex(String text) {
    return TEX.translate(visible(text));
  }

  /** Without characters that no text has, such as those of a terminal's colours. */
  private static String visible(String text) {
    return NO_TEXT.matcher(text).replaceAll("");
  }
}
