package nish.activations;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Joins the activations that providers add to those that are there, and refuses what clashes. */
final class AddedActivations {

  private final List<ActivationEntry> known;

  private AddedActivations(List<ActivationEntry> builtIn) {
    this.known = new ArrayList<>(builtIn);
  }

  /**
   * The entries that are there, and after them those of the loader's providers.
   *
   * @throws IllegalArgumentException if an added one clashes with one before it, naming both, or a
   *     provider cannot be loaded
   */
  static List<ActivationEntry> after(List<ActivationEntry> builtIn, ClassLoader loader) {
    AddedActivations all = new AddedActivations(builtIn);
    try {
      ServiceLoader.load(ActivationProvider.class, loader).forEach(all::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalArgumentException(
          "an added activation cannot be loaded; check its jar, which must be for Java 17, and its service file: "
              + e,
          e);
    }
    return List.copyOf(all.known);
  }

  private void add(ActivationProvider provider) {
    for (ActivationEntry entry : provider.entries()) {
      String added =
          "the activation " + entry.name() + ", added by " + provider.getClass().getName();
      known.forEach(before -> check(entry, before, added));
      known.add(entry);
    }
  }

  private static void check(ActivationEntry entry, ActivationEntry before, String added) {
    Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
        .filter(before::answersTo)
        .forEach(
            name -> {
              throw new IllegalArgumentException(
                  "a name means one activation, but \"%s\" is %s and %s too; rename it there"
                      .formatted(name, before.name(), added));
            });
    for (Parameter parameter : entry.axes()) {
      before.axes().stream()
          .filter(other -> other.key().equals(parameter.key()))
          .forEach(other -> check(parameter, other, before, added));
    }
  }

  private static void check(
      Parameter parameter, Parameter other, ActivationEntry before, String added) {
    if (!parameter.range().equals(other.range())) {
      throw new IllegalArgumentException(
          "a parameter of one key has one rule, but %s of %s must be %s, and of %s %s; rename it there"
              .formatted(parameter.key(), before.name(), other.rule(), added, parameter.rule()));
    }
  }
}
