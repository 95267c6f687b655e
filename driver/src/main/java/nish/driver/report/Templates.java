package nish.driver.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The files that a report is written by, of which each names its language in its first line. */
final class Templates {

  private static final Configuration FILES = files();

  private Templates() {}

  private static Configuration files() {
    Configuration files = new Configuration(Configuration.VERSION_2_3_34);
    files.setClassForTemplateLoading(Templates.class, "");
    files.setRegisteredCustomOutputFormats(Languages.all());
    files.setDefaultEncoding("UTF-8");
    files.setLocale(Locale.ROOT);
    files.setNumberFormat("computer");
    files.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    files.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    files.setLogTemplateExceptions(false);
    files.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    return files;
  }

  /** A report, written by the file of this name. */
  static String write(String name, Report report) {
    StringWriter text = new StringWriter();
    try {
      FILES.getTemplate(name).process(Map.of("report", report), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e.getMessageWithoutStackTop(), e);
    }
    return text.toString();
  }
}
