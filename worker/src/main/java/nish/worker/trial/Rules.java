package nish.worker.trial;

/**
 * Checks the numbers of a recipe. Apart from {@link Recipe}, whose default is made of those of its
 * parts: were they to ask it, whichever class is loaded first would see a default without parts.
 */
final class Rules {

  private Rules() {}

  static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", but is " + value);
    }
  }
}
