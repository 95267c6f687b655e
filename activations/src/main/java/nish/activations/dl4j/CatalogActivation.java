package nish.activations.dl4j;

import java.util.Map;
import java.util.TreeMap;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Any activation of the catalogue for DL4J's layers. A saved model names this class, the
 * activation's name and its parameters, and finds the function in the catalogue when it is loaded.
 */
public final class CatalogActivation extends KernelActivation {

  private static final long serialVersionUID = 1;

  private final String name;
  private final TreeMap<String, Double> parameters;

  /**
   * The name and the parameters are those of {@link ActivationCatalog#activation}.
   *
   * @throws IllegalArgumentException if the catalogue knows no such activation
   */
  @JsonCreator
  public CatalogActivation(
      @JsonProperty("name") String name,
      @JsonProperty("parameters") Map<String, Double> parameters) {
    this.name = name;
    this.parameters = new TreeMap<>(parameters);
    function();
  }

  @Override
  Activation function() {
    return ActivationCatalog.activation(name, parameters);
  }

  /** {@code mish}, or with parameters {@code name{a=1.0}}. */
  @Override
  public String toString() {
    return parameters.isEmpty() ? name : name + parameters;
  }
}
