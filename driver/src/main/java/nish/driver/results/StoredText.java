package nish.driver.results;

/** Texts as any database can hold them. */
final class StoredText {

  private StoredText() {}

  /** PostgreSQL's texts cannot hold U+0000. */
  static String of(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
