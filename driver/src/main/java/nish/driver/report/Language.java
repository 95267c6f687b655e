package nish.driver.report;

import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** A language that a template writes, by which whatever it is given is escaped. */
final class Language extends CommonMarkupOutputFormat<Written> {

  private final String name;
  private final UnaryOperator<String> escape;

  Language(String name, UnaryOperator<String> escape) {
    this.name = name;
    this.escape = escape;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String plain, Writer out) throws IOException {
    out.write(escape.apply(plain));
  }

  @Override
  public String escapePlainText(String plain) {
    return escape.apply(plain);
  }

  /** A template asks for nothing by an older word, such as {@code ?html}. */
  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Written newTemplateMarkupOutputModel(String plain, String markup) {
    return new Written(this, plain, markup);
  }
}
