package nish.driver.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A sweep's file is not a sweep; tells all of its problems, sorted by their place in the file. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int SHOWN = 20;

  private final String source;
  private final List<SpecProblem> problems;

  SpecException(String source, List<SpecProblem> problems) {
    this.source = source;
    this.problems = problems.stream().distinct().sorted().toList();
  }

  /** The file, as the caller named it. */
  public String source() {
    return source;
  }

  /** All problems, at least one. */
  public List<SpecProblem> problems() {
    return problems;
  }

  /** A line for each problem; of very many the first {@value #SHOWN} and how many more. */
  @Override
  public String getMessage() {
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> problem.at(source))
            .collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more <= 0 ? lines : lines + "\n" + source + ": and " + more + " more problems";
  }
}
