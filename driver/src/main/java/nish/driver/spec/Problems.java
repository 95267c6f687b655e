package nish.driver.spec;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file while it is read. Not for several threads. */
final class Problems {

  private final String source;
  private final List<SpecProblem> found = new ArrayList<>();

  Problems(String source) {
    this.source = source;
  }

  void add(Place at, String message) {
    found.add(new SpecProblem(at.line(), at.column(), message));
  }

  /** To throw where a problem leaves nothing more to read. */
  SpecException with(Place at, String message) {
    add(at, message);
    return new SpecException(source, found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!isEmpty()) {
      throw new SpecException(source, found);
    }
  }
}
