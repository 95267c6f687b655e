package nish.activations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one list of the activations that a sweep can name. */
public final class ActivationCatalog {

  private static final List<ActivationEntry> BUILT_IN =
      List.of(
          new ActivationEntry(
              "relu",
              List.of(),
              List.of(),
              "max(x, 0)",
              "the rectifier: cheap, with a kink at 0 and no slope below it",
              "Nair and Hinton, 2010",
              values -> new Relu()),
          new ActivationEntry(
              "leaky_relu",
              List.of("leakyrelu", "lrelu"),
              List.of(Parameter.ALPHA),
              "x for x ≥ 0, else alpha·x",
              "a rectifier that keeps a small slope below 0",
              "Maas, Hannun and Ng, 2013",
              values -> new LeakyRelu(values.get(Parameter.ALPHA))),
          new ActivationEntry(
              "tanh",
              List.of(),
              List.of(),
              "tanh(x)",
              "odd, bounded by −1 and 1",
              "LeCun, Bottou, Orr and Müller, 1998",
              values -> new Tanh()),
          new ActivationEntry(
              "sigmoid",
              List.of("logistic"),
              List.of(),
              "1/(1 + exp(−x))",
              "the logistic function, bounded by 0 and 1",
              "Rumelhart, Hinton and Williams, 1986",
              values -> new Sigmoid()),
          new ActivationEntry(
              "softrelu",
              List.of("softplus"),
              List.of(),
              "ln(1 + exp(x))",
              "a smooth rectifier that stays above 0",
              "Dugas and others, 2001",
              values -> new SoftRelu()),
          new ActivationEntry(
              "swish",
              List.of("silu"),
              List.of(),
              "x/(1 + exp(−x))",
              "smooth, with one dip below 0",
              "Ramachandran, Zoph and Le, 2017",
              values -> new Swish()),
          new ActivationEntry(
              "mish",
              List.of(),
              List.of(),
              "x·tanh(ln(1 + exp(x)))",
              "smooth, with one dip below 0; nearer to the identity above it than swish",
              "Misra, 2019",
              values -> new Mish()),
          new ActivationEntry(
              "nish",
              List.of(),
              List.of(Parameter.T, Parameter.ORDER),
              "x for x ≥ 0, else t·(−5/2·e + 4·e² − 3/2·e³) with e = exp(x/t)",
              "the identity above 0, one dip below it, two continuous derivatives at 0",
              "the Nish family, order 3 and others",
              values -> new Nish(values.get(Parameter.T), values.get(Parameter.ORDER).intValue())),
          new ActivationEntry(
              "pish",
              List.of(),
              List.of(Parameter.T),
              "x for x ≥ 0, else t·(−13/3·e + 19/2·e² − 7·e³ + 11/6·e⁴) with e = exp(x/t)",
              "nish with a third continuous derivative at 0",
              "the Nish family, order 4",
              values -> new Nish(values.get(Parameter.T), Nish.PISH)),
          new ActivationEntry(
              Series.NAME,
              List.of(),
              Stream.concat(Stream.of(Parameter.T), Series.COEFFICIENTS.stream()).toList(),
              "x for x ≥ 0, else t·(c1·e + c2·e² + …) with e = exp(x/t)",
              "a sum of exponentials with coefficients of one's own",
              "the sweep that names it",
              values ->
                  new Series(
                      values.get(Parameter.T),
                      Series.COEFFICIENTS.stream().map(values::get).toList())));

  private static List<ActivationEntry> entries = List.of();

  private ActivationCatalog() {}

  /**
   * The activation of that name or alias; parameters that are missing have their defaults.
   *
   * @throws IllegalArgumentException if the name is unknown, or a parameter is not taken or breaks
   *     its rule; the message says the rule, the value and the remedy
   */
  public static Activation activation(String name, Map<String, Double> parameters) {
    return entry(name).activation(parameters);
  }

  /**
   * The entry of that name or alias.
   *
   * @throws IllegalArgumentException if there is none, with {@link #unknown} as its message
   */
  public static ActivationEntry entry(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  /** The entry of that name or alias, if there is one. */
  public static Optional<ActivationEntry> find(String name) {
    return entries().stream().filter(entry -> entry.answersTo(name)).findFirst();
  }

  /** What to say of a name that is not in the catalogue: the nearest name, and all names. */
  public static String unknown(String name) {
    List<String> understood =
        entries().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
            .toList();
    return NearestName.unknown("activation", name, names(), understood);
  }

  /**
   * All entries: the classic ones first, and last those that an {@link ActivationProvider} adds.
   *
   * @throws IllegalArgumentException if an added one clashes with another, naming both
   */
  public static synchronized List<ActivationEntry> entries() {
    if (entries.isEmpty()) {
      entries = AddedActivations.after(BUILT_IN, ActivationCatalog.class.getClassLoader());
    }
    return entries;
  }

  /** All names, without aliases, in the order of the entries. */
  public static List<String> names() {
    return entries().stream().map(ActivationEntry::name).toList();
  }
}
