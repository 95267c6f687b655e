package nish.driver.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nish.driver.results.ResultTable.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table for programs: an object a row; a mean's deviation is a field of its own. */
final class TableData {

  private static final String DEVIATION = "_sd";
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableData() {}

  static String json(ResultTable table) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(objects(table)) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String csv(ResultTable table) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      List<String> fields = fields(table);
      printer.printRecord(fields);
      for (JsonNode object : objects(table)) {
        printer.printRecord(fields.stream().map(field -> object.get(field).asText("")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> fields(ResultTable table) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      fields.add(table.columns().get(i).name());
      if (hasMeans(table, i)) {
        fields.add(table.columns().get(i).name() + DEVIATION);
      }
    }
    return fields;
  }

  private static boolean hasMeans(ResultTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Mean);
  }

  private static ArrayNode objects(ResultTable table) {
    ArrayNode objects = JSON.createArrayNode();
    List<String> fields = fields(table);
    for (List<Cell> row : table.rows()) {
      ObjectNode object = objects.addObject();
      fields.forEach(object::putNull);
      for (int i = 0; i < row.size(); i++) {
        put(object, table.columns().get(i).name(), row.get(i));
      }
    }
    return objects;
  }

  private static void put(ObjectNode object, String field, Cell cell) {
    if (cell instanceof Cell.Word word) {
      object.put(field, word.text());
    } else if (cell instanceof Cell.Whole whole) {
      object.put(field, whole.value());
    } else if (cell instanceof Cell.Real real) {
      putNumber(object, field, real.value());
    } else if (cell instanceof Cell.Mean mean) {
      putNumber(object, field, mean.mean());
      putNumber(object, field + DEVIATION, mean.deviation());
    }
  }

  private static void putNumber(ObjectNode object, String field, double value) {
    if (Double.isFinite(value)) {
      object.put(field, value);
    }
  }
}
