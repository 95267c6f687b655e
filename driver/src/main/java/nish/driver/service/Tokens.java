package nish.driver.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import nish.driver.results.AccessTokens;

/**
 * Tokens by which callers are known. They are random, and so kept as their SHA-256 alone: who reads
 * the store cannot use them.
 */
public final class Tokens {

  private static final String PREFIX = "nish_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AccessTokens kept;

  public Tokens(AccessTokens kept) {
    this.kept = kept;
  }

  /**
   * Makes a token, which is shown this once.
   *
   * @param user who is to have it
   */
  public String add(String user, Access access) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    kept.add(user, access.toString(), digest(token));
    return token;
  }

  /** Who has it; no one where it is not known, or was taken back. */
  Optional<Caller> caller(String token) {
    return kept.byDigest(digest(token))
        .map(
            known ->
                new Caller(known.user(), Access.valueOf(known.access().toUpperCase(Locale.ROOT))));
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
