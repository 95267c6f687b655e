package nish.driver.results;

import java.util.List;
import java.util.Optional;

/** Sweeps that were given to the service. Threads and errors are as of the store's. */
public interface Submissions {

  /** Keeps one, instead of what was kept of its sweep. */
  void keep(Submission submission);

  Optional<Submission> of(String sweep);

  /** Those that are wanted still, the oldest first. */
  List<Submission> wanted();
}
