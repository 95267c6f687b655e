package nish.worker.trial;

/** Numbers as people write them. */
final class Texts {

  private Texts() {}

  /** As few digits as name the number: 1, not 1.0. */
  static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
