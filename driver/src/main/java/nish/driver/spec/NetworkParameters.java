package nish.driver.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;

/** The parameters of networks as keys of a sweep, each meant for the networks that take it. */
record NetworkParameters(List<KnownNetwork> networks) implements Subject {

  static final Key<Stem> STEM =
      Key.of(
          "stem",
          Stem.class,
          Stem.AUTO,
          known -> Named.of("stem", Stem.class),
          "How a residual network begins: small is a 3×3 convolution, imagenet a 7×7 convolution"
              + " and a pooling, of stride 2 each; auto is small for images up to 32×32.");

  static final Key<String> STAGES =
      Key.of(
          "stages",
          String.class,
          Stages.AUTO,
          known -> new Stages(),
          "How many times a residual network's blocks change their width; auto is 3 for small"
              + " images and 4 for large ones.");

  static final Key<Double> WIDTH =
      Key.real(
          "width",
          1,
          RealNumber.ABOVE_ZERO,
          "What the number of a network's filters is multiplied by.");

  static final List<Key<?>> KEYS = List.of(STEM, STAGES, WIDTH);

  @Override
  public Key<?> key() {
    return Parameters.NETWORK;
  }

  @Override
  public String plural() {
    return "networks";
  }

  @Override
  public String name(Object value) {
    return ((NetworkChoice) value).name();
  }

  @Override
  public boolean takes(String name, String parameter) {
    return networks.stream()
        .anyMatch(each -> each.name().equals(name) && each.parameters().contains(parameter));
  }

  @Override
  public List<String> namesTaking(String parameter) {
    return networks.stream()
        .filter(each -> each.parameters().contains(parameter))
        .map(KnownNetwork::name)
        .toList();
  }

  /** Whether the key is of networks, even if none that is known takes it. */
  @Override
  public boolean contains(String parameter) {
    return KEYS.stream().anyMatch(key -> key.name().equals(parameter));
  }

  /** The point's network, with those parameters that it takes and the point has. */
  NetworkChoice of(Point point) {
    NetworkChoice network = point.get(Parameters.NETWORK);
    Map<Key<?>, Function<NetworkChoice, NetworkChoice>> changes =
        Map.of(
            STEM, choice -> choice.with(point.get(STEM)),
            STAGES, choice -> choice.withStages(Stages.number(point.get(STAGES))),
            WIDTH, choice -> choice.withWidth(point.get(WIDTH)));
    return Stream.of(STEM, STAGES, WIDTH)
        .filter(key -> point.has(key) && takes(network.name(), key.name()))
        .reduce(
            network, (choice, key) -> changes.get(key).apply(choice), (first, second) -> second);
  }
}
