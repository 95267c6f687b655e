package nish.driver.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A text that a sweep has had: the one of its first result, or a later one.
 *
 * @param number from 1
 * @param yaml the file's text, unchanged
 * @param code that it was saved by; of the first version the last before a result came
 * @param created when it was saved
 * @param afterResults whether the sweep had results before it got this text
 */
public record SweepVersion(
    int number, String yaml, CodeVersion code, Instant created, boolean afterResults) {

  /** SHA-256 of the text in UTF-8, as {@code sha256sum} tells it. */
  public String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
