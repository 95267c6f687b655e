package nish.worker.network;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nish.activations.NearestName;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * The networks that a sweep can name. Asking for their names, descriptions and parameters loads no
 * numerics.
 */
public final class NetworkCatalog {

  /** The layer whose activations are the class scores before softmax, in every network. */
  public static final String LOGITS = "logits";

  private static final Set<String> WIDTH = Set.of("width");
  private static final Set<String> RESIDUAL = Set.of("stem", "stages", "width");

  /** A network of the catalogue. */
  private record Entry(String description, Set<String> parameters, Network network) {}

  private static final Map<String, Entry> NETWORKS = new LinkedHashMap<>();

  static {
    NETWORKS.put(
        "lenet", new Entry("LeNet: two 5×5 convolutions and a dense layer", WIDTH, new LeNet()));
    NETWORKS.put("mlp", new Entry("multilayer perceptron: 128 and 64 units", WIDTH, new Mlp()));
    for (int depth : new int[] {18, 20, 32, 34, 44, 50, 56, 101, 110, 152, 164, 200}) {
      String description = "ResNet of %d layers, pre-activation: ".formatted(depth);
      String stages = stages(depth, "three stages", 28, "four stages");
      NETWORKS.put("res" + depth, residual(description + stages, new ResNet(depth)));
    }
    for (int depth : new int[] {50, 101}) {
      String description = "ResNeXt of %d layers: ".formatted(depth);
      String stages = stages(depth, "three stages without groups", 32, "four stages of 32 groups");
      NETWORKS.put("resx" + depth, residual(description + stages, new ResNeXt(depth)));
    }
  }

  private NetworkCatalog() {}

  private static Entry residual(String description, Network network) {
    return new Entry(description, RESIDUAL, network);
  }

  /** Which of both a depth has. */
  private static String stages(int depth, String three, int threeUpTo, String four) {
    if (ResidualStages.four(depth).isEmpty()) {
      return three;
    }
    return ResidualStages.three(depth).isEmpty()
        ? four
        : "%s up to height %d, else %s".formatted(three, threeUpTo, four);
  }

  public static List<String> names() {
    return List.copyOf(NETWORKS.keySet());
  }

  /** Other names that are understood, such as {@code resnet50}, each with the network's own. */
  public static Map<String, String> synonyms() {
    return NETWORKS.keySet().stream()
        .filter(name -> name.startsWith("res"))
        .collect(
            toMap(
                name -> name.replaceFirst("^resx?", name.startsWith("resx") ? "resnext" : "resnet"),
                name -> name));
  }

  /** One line for people. */
  public static String description(String name) {
    return entry(name).description();
  }

  /** Whether a network takes a parameter: {@code stem}, {@code stages} or {@code width}. */
  public static boolean takes(String name, String parameter) {
    return entry(name).parameters().contains(parameter);
  }

  private static Entry entry(String name) {
    Entry entry = NETWORKS.get(synonyms().getOrDefault(name, name));
    if (entry == null) {
      throw new IllegalArgumentException(NearestName.unknown("network", name, NETWORKS.keySet()));
    }
    return entry;
  }

  /**
   * The configuration of a network, with one input of shape [batch, channels, height, width], one
   * output of class probabilities, shape [batch, classes], and a layer {@link #LOGITS} before it.
   *
   * @throws IllegalArgumentException if the name is unknown, or there is no such network for images
   *     of that shape
   */
  public static ComputationGraphConfiguration configuration(
      NetworkChoice choice, Blueprint blueprint) {
    return configuration(choice, blueprint, Layers.DL4J);
  }

  /** The same in one family of layers or the other; the parameters and their order are alike. */
  public static ComputationGraphConfiguration configuration(
      NetworkChoice choice, Blueprint blueprint, Layers layers) {
    check(choice, blueprint.input());
    Blocks blocks = layers.blocks(blueprint);
    return WrittenOrder.of(entry(choice.name()).network().write(choice, blueprint.input(), blocks));
  }

  /**
   * Checks that there is such a network for images of that shape; loads no numerics.
   *
   * @throws IllegalArgumentException if not
   */
  public static void check(NetworkChoice choice, ImageShape input) {
    Entry entry = entry(choice.name());
    refuse(choice, entry, "stem", choice.stem() != Stem.AUTO);
    refuse(choice, entry, "stages", choice.stages() != 0);
    entry.network().check(choice, input);
  }

  private static void refuse(NetworkChoice choice, Entry entry, String parameter, boolean told) {
    if (told && !entry.parameters().contains(parameter)) {
      throw new IllegalArgumentException(
          "%s takes no %s; remove it".formatted(choice.name(), parameter));
    }
  }
}
