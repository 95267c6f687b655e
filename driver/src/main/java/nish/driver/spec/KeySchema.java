package nish.driver.spec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nish.worker.trial.Vary;

/** The parts of a sweep's JSON Schema that are about one key. */
record KeySchema(KnownNames known) {

  /** What a value of the key must be. */
  ObjectNode value(Key<?> key) {
    ObjectNode schema = node();
    key.rule().apply(known).describe(schema);
    return schema;
  }

  /** A key that has one value. */
  ObjectNode property(Key<?> key) {
    return described(key).setAll(value(key));
  }

  /** The four forms of a parameter: a value, a list, and each of them as a mapping. */
  ObjectNode axis(Key<?> key) {
    ObjectNode value = node().put("$ref", "#/$defs/" + key.name());
    ObjectNode list = node().put("type", "array").put("minItems", 1).put("uniqueItems", true);
    list.set("items", value);
    ObjectNode axis = described(key);
    axis.putArray("anyOf")
        .add(value)
        .add(list)
        .add(only(AxisReader.VALUE, value))
        .add(only(AxisReader.VALUES, list));
    return axis;
  }

  /** Makes the schema one of a mapping without further keys, and gives its properties. */
  static ObjectNode closed(ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    return schema.putObject("properties");
  }

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode described(Key<?> key) {
    ObjectNode schema = node().put("description", key.description());
    key.standard().ifPresent(standard -> schema.putPOJO("default", written(standard)));
    return schema;
  }

  /** As JSON has it: numbers, truth values and lists as they are, the rest as text. */
  private static Object written(Object standard) {
    if (standard instanceof Vary vary) {
      return vary.keys();
    }
    return standard instanceof Number || standard instanceof Boolean
        ? standard
        : Shown.value(standard);
  }

  private static ObjectNode only(String name, ObjectNode schema) {
    ObjectNode mapping = node();
    closed(mapping).set(name, schema);
    mapping.putArray("required").add(name);
    return mapping;
  }
}
