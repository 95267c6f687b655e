package nish.driver.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of a sweep's file, by which editors complete and check it as it
 * is written; made from the declarations that the reader checks by.
 */
public final class SweepSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final KnownNames known;

  public SweepSchema(KnownNames known) {
    this.known = known;
  }

  /** The schema's text, equal byte for byte on every platform. */
  public String json() {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(sweep()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every tree of JSON can be written", e);
    }
  }

  private ObjectNode sweep() {
    ObjectNode sweep = node().put("$schema", DRAFT).put("title", "A Nish sweep");
    ObjectNode properties = closedObject(sweep);
    Stream.of(SweepKeys.NAME, SweepKeys.DESCRIPTION, SweepKeys.METHOD)
        .forEach(key -> properties.set(key.name(), described(key, scalar(key))));
    properties.set(SweepKeys.METRIC.name(), metric());
    properties.set(SweepKeys.PARAMETERS.name(), parameters());
    sweep.putArray("required").add(SweepKeys.NAME.name()).add(SweepKeys.PARAMETERS.name());
    ObjectNode definitions = sweep.putObject("$defs");
    Parameters.ALL.forEach(key -> definitions.set(key.name(), scalar(key)));
    return sweep;
  }

  private ObjectNode metric() {
    ObjectNode metric = node().put("description", SweepKeys.METRIC.description());
    ObjectNode properties = closedObject(metric);
    Stream.of(SweepKeys.METRIC_NAME, SweepKeys.METRIC_GOAL)
        .forEach(key -> properties.set(key.name(), described(key, scalar(key))));
    metric.setAll(goals());
    return metric;
  }

  /** Losses are minimized, the others maximized; the metric that is left out is one of those. */
  private static ObjectNode goals() {
    ObjectNode rule = node();
    ObjectNode loss = rule.putObject("if");
    ArrayNode losses = property(loss, SweepKeys.METRIC_NAME).putArray("enum");
    Stream.of(Metric.values())
        .filter(metric -> metric.goal() == Goal.MINIMIZE)
        .forEach(metric -> losses.add(metric.key()));
    loss.putArray("required").add(SweepKeys.METRIC_NAME.name());
    property(rule.putObject("then"), SweepKeys.METRIC_GOAL).put("const", Goal.MINIMIZE.key());
    property(rule.putObject("else"), SweepKeys.METRIC_GOAL).put("const", Goal.MAXIMIZE.key());
    return rule;
  }

  private static ObjectNode property(ObjectNode schema, Key<?> key) {
    return schema.putObject("properties").putObject(key.name());
  }

  private ObjectNode parameters() {
    ObjectNode parameters = node().put("description", SweepKeys.PARAMETERS.description());
    ObjectNode properties = closedObject(parameters);
    Parameters.ALL.forEach(key -> properties.set(key.name(), described(key, axis(key))));
    Parameters.ALL.stream()
        .filter(key -> key.standard().isEmpty())
        .forEach(key -> parameters.withArray("required").add(key.name()));
    return parameters;
  }

  /** The four forms of a parameter: a value, a list, and each of them as a mapping. */
  private static ObjectNode axis(Key<?> key) {
    ObjectNode value = node().put("$ref", "#/$defs/" + key.name());
    ObjectNode list = node().put("type", "array").put("minItems", 1).put("uniqueItems", true);
    list.set("items", value);
    ObjectNode axis = node();
    axis.putArray("anyOf")
        .add(value)
        .add(list)
        .add(only(AxisReader.VALUE, value))
        .add(only(AxisReader.VALUES, list));
    return axis;
  }

  private static ObjectNode only(String name, ObjectNode schema) {
    ObjectNode mapping = node();
    closedObject(mapping).set(name, schema);
    mapping.putArray("required").add(name);
    return mapping;
  }

  private ObjectNode scalar(Key<?> key) {
    ObjectNode schema = node();
    key.rule().apply(known).describe(schema);
    return schema;
  }

  private static ObjectNode described(Key<?> key, ObjectNode schema) {
    ObjectNode described = node().put("description", key.description());
    key.standard().ifPresent(value -> described.putPOJO("default", value));
    return described.setAll(schema);
  }

  /** Makes the schema one of an object without further keys, and gives its properties. */
  private static ObjectNode closedObject(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
