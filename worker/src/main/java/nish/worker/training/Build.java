package nish.worker.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What Nish was built from, as the build wrote it down. */
public final class Build {

  private static final Properties PROPERTIES = read();

  private Build() {}

  /** Version and commit; {@code modified} where the working tree was not clean. */
  public static String revision() {
    String commit = PROPERTIES.getProperty("commit");
    String known = commit.startsWith("$") ? "no commit known" : commit;
    boolean modified = Boolean.parseBoolean(PROPERTIES.getProperty("dirty"));
    return PROPERTIES.getProperty("version") + " " + known + (modified ? " modified" : "");
  }

  /** Versions of what computes, Java's included. */
  public static String libraries() {
    return "DL4J %s, Spark %s, Java %s"
        .formatted(
            PROPERTIES.getProperty("dl4j"), PROPERTIES.getProperty("spark"), Runtime.version());
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
