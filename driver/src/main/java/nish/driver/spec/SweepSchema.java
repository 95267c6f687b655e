package nish.driver.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of a sweep's file, by which editors complete and check it as it
 * is written; made from the declarations that the reader checks by.
 */
public final class SweepSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final KeySchema keys;
  private final List<Key<?>> parameters;

  public SweepSchema(KnownNames known) {
    this.keys = new KeySchema(known);
    this.parameters = Parameters.all(known);
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
    ObjectNode sweep = KeySchema.node().put("$schema", DRAFT).put("title", "A Nish sweep");
    ObjectNode properties = KeySchema.closed(sweep);
    Stream.of(SweepKeys.NAME, SweepKeys.DESCRIPTION, SweepKeys.METHOD)
        .forEach(key -> properties.set(key.name(), keys.property(key)));
    properties.set(SweepKeys.METRIC.name(), metric());
    properties.set(SweepKeys.TRIAL.name(), trial());
    properties.set(SweepKeys.VARY.name(), keys.property(SweepKeys.VARY));
    properties.set(SweepKeys.PARAMETERS.name(), parameters());
    properties.set(SweepKeys.GRIDS.name(), grids());
    sweep.putArray("required").add(SweepKeys.NAME.name());
    sweep.setAll(requiredWithoutGrids());
    ObjectNode definitions = sweep.putObject("$defs");
    definitions.set(SweepKeys.PARAMETERS.name(), someParameters());
    parameters.forEach(key -> definitions.set(key.name(), keys.value(key)));
    return sweep;
  }

  private ObjectNode parameters() {
    ObjectNode schema = KeySchema.node().put("description", SweepKeys.PARAMETERS.description());
    schema.put("$ref", "#/$defs/" + SweepKeys.PARAMETERS.name());
    return schema;
  }

  private ObjectNode grids() {
    ObjectNode schema = KeySchema.node().put("description", SweepKeys.GRIDS.description());
    schema.put("type", "array").put("minItems", 1);
    schema.putObject("items").put("$ref", "#/$defs/" + SweepKeys.PARAMETERS.name());
    return schema;
  }

  private ObjectNode someParameters() {
    ObjectNode schema = KeySchema.node();
    ObjectNode properties = KeySchema.closed(schema);
    parameters.forEach(key -> properties.set(key.name(), keys.axis(key)));
    return schema;
  }

  /** With grids, one of them or all may give what is required. */
  private ObjectNode requiredWithoutGrids() {
    ObjectNode rule = KeySchema.node();
    rule.putObject("if").putObject("not").putArray("required").add(SweepKeys.GRIDS.name());
    ObjectNode then = rule.putObject("then");
    then.putArray("required").add(SweepKeys.PARAMETERS.name());
    ArrayNode required =
        then.putObject("properties").putObject(SweepKeys.PARAMETERS.name()).putArray("required");
    parameters.stream()
        .filter(key -> key.standard().isEmpty())
        .forEach(key -> required.add(key.name()));
    return rule;
  }

  private ObjectNode metric() {
    ObjectNode metric = KeySchema.node().put("description", SweepKeys.METRIC.description());
    ObjectNode properties = KeySchema.closed(metric);
    Stream.of(SweepKeys.METRIC_NAME, SweepKeys.METRIC_GOAL)
        .forEach(key -> properties.set(key.name(), keys.property(key)));
    return metric.setAll(goals());
  }

  private ObjectNode trial() {
    ObjectNode trial = KeySchema.node().put("description", SweepKeys.TRIAL.description());
    ObjectNode properties = KeySchema.closed(trial);
    SweepKeys.OF_TRIAL.forEach(key -> properties.set(key.name(), keys.property(key)));
    return trial;
  }

  /** A loss is minimized, everything else maximized: an accuracy, and a metric left out. */
  private static ObjectNode goals() {
    ObjectNode goals = KeySchema.node();
    ObjectNode isLoss = goals.putObject("if");
    ArrayNode losses = property(isLoss, SweepKeys.METRIC_NAME).putArray("enum");
    Stream.of(Metric.values())
        .filter(metric -> metric.goal() == Goal.MINIMIZE)
        .forEach(metric -> losses.add(metric.key()));
    isLoss.putArray("required").add(SweepKeys.METRIC_NAME.name());
    property(goals.putObject("then"), SweepKeys.METRIC_GOAL).put("const", Goal.MINIMIZE.key());
    property(goals.putObject("else"), SweepKeys.METRIC_GOAL).put("const", Goal.MAXIMIZE.key());
    return goals;
  }

  private static ObjectNode property(ObjectNode schema, Key<?> key) {
    return schema.putObject("properties").putObject(key.name());
  }
}
