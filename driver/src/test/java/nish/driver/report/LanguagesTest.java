package nish.driver.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What means something in a language is written so that it means itself. */
class LanguagesTest {

  private static String written(String language, String text) {
    return Languages.all().stream()
        .filter(each -> each.getName().equals(language))
        .findFirst()
        .orElseThrow()
        .escapePlainText(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "<script> => &lt;script&gt;",
        "a & b => a &amp; b",
        "\"quoted\" 'so' => &quot;quoted&quot; &#39;so&#39;",
        "50 % of a_b => 50 % of a_b"
      },
      delimiterString = " => ")
  void aPageHasNoMarkupButItsOwn(String text, String written) {
    assertThat(written("Page", text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "<script> => &lt;script&gt;",
        "a_b *c* [d] `e` => a\\_b \\*c\\* \\[d\\] \\`e\\`",
        "a|b => a\\|b",
        "# no heading => \\# no heading",
        "- no item => \\- no item",
        "1. no item => 1\\. no item",
        "-0.5 and 0.5 => -0.5 and 0.5"
      },
      delimiterString = " => ")
  void markdownHasNoMarksButItsOwn(String text, String written) {
    assertThat(written("Markdown", text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "50 % of a_b & c => 50 \\% of a\\_b \\& c",
        "$5 #1 {x} => \\$5 \\#1 \\{x\\}",
        "\\input{/etc/passwd} => \\textbackslash{}input\\{/etc/passwd\\}",
        "[*] --value => {[}{*}{]} -{}-value",
        "<a>^b => \\textless{}a\\textgreater{}\\textasciicircum{}b",
        "0.9 ± 0.1 => 0.9 $\\pm$ 0.1"
      },
      delimiterString = " => ")
  void latexHasNoCommandsButItsOwn(String text, String written) {
    assertThat(written("TeX", text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"Page", "Markdown", "TeX"})
  void aTerminalsColoursAreNoText(String language) {
    assertThat(written(language, "\u001B[31mno room\u0000")).doesNotContain("\u001B", "\u0000");
  }
}
