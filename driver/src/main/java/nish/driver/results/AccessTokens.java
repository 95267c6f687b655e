package nish.driver.results;

import java.util.List;
import java.util.Optional;

/** Who may do what with the service. Threads, processes and errors are as of the store's. */
public interface AccessTokens {

  /** Keeps a token by its digest. */
  void add(String user, String access, String digest);

  Optional<AccessToken> byDigest(String digest);

  /** All, the oldest first. */
  List<AccessToken> all();

  /**
   * Takes back all tokens of a user.
   *
   * @return how many
   */
  int remove(String user);
}
