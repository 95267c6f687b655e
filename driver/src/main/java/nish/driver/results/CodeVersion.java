package nish.driver.results;

/**
 * The code that a sweep was saved by.
 *
 * @param revision of Nish, as built
 * @param libraries DL4J's, Spark's and Java's versions, in words
 */
public record CodeVersion(String revision, String libraries) {

  /** Of sweeps that were saved before stores kept it. */
  public static final CodeVersion UNKNOWN = new CodeVersion("unknown", "unknown");
}
