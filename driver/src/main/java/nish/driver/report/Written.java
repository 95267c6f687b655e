package nish.driver.report;

import freemarker.core.CommonTemplateMarkupOutputModel;

/** What is written in a language already. */
final class Written extends CommonTemplateMarkupOutputModel<Written> {

  private final Language language;

  Written(Language language, String plain, String markup) {
    super(plain, markup);
    this.language = language;
  }

  @Override
  public Language getOutputFormat() {
    return language;
  }
}
