package nish.driver.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with grids whose parameters, each by itself, are well. */
record GridProblems(Reading reading, List<GivenGrid> grids) {

  private static final BigInteger MOST_TRIALS = BigInteger.valueOf(1_000_000);

  /**
   * Tells all of it.
   *
   * @param place of the problem that they have too many trials
   */
  void tell(Node place) {
    grids.forEach(this::tellUnused);
    grids.forEach(grid -> new EpochProblems(reading, grid).tell());
    if (isSmall(place)) {
      grids.forEach(this::tellChoices);
    }
  }

  private void tellUnused(GivenGrid given) {
    for (Subject subject : Subject.all(reading.known())) {
      given.grid().axes().stream()
          .filter(axis -> given.keys().containsKey(axis.name()) && subject.contains(axis.name()))
          .filter(axis -> isUnused(axis, given.keys().get(axis.name()), subject))
          .forEach(axis -> tellUnused(axis, given.keys().get(axis.name()), subject));
    }
  }

  /** In all grids that have it from this place. */
  private boolean isUnused(Axis axis, Node key, Subject subject) {
    return grids.stream()
        .filter(given -> given.place(axis.name()).equals(Optional.of(Place.of(key))))
        .noneMatch(given -> Choices.of(subject, given.grid().axes()).use(axis));
  }

  private void tellUnused(Axis axis, Node key, Subject subject) {
    List<String> names = subject.namesTaking(axis.name());
    String add =
        names.isEmpty()
            ? ""
            : "add " + (names.size() > 1 ? "one of " : "") + String.join(", ", names) + ", or ";
    reading.problem(
        key,
        "%s is for %s that take one, but none here does; %stake %s away"
            .formatted(axis.name(), subject.plural(), add, axis.name()));
  }

  private void tellChoices(GivenGrid given) {
    Node activation = given.key(Parameters.ACTIVATION);
    ChoiceProblems.first(given.grid()).ifPresent(problem -> reading.problem(activation, problem));
    Node network = given.key(Parameters.NETWORK);
    NetworkProblems.first(given.grid()).ifPresent(problem -> reading.problem(network, problem));
  }

  private boolean isSmall(Node place) {
    BigInteger count =
        grids.stream().map(given -> given.grid().count()).reduce(BigInteger.ZERO, BigInteger::add);
    boolean small = count.compareTo(MOST_TRIALS) <= 0;
    if (!small) {
      reading.problem(
          place,
          "a sweep has at most %s trials, but this one has %s (%s); take values away, or split it"
              .formatted(
                  Shown.count(MOST_TRIALS),
                  Shown.count(count),
                  grids.stream().map(GridProblems::sizes).collect(Collectors.joining(" + "))));
    }
    return small;
  }

  private static String sizes(GivenGrid given) {
    return given.grid().axes().stream()
        .filter(axis -> axis.values().size() > 1)
        .map(axis -> axis.name() + " " + Shown.count(axis.values().size()))
        .collect(Collectors.joining(" × "));
  }
}
