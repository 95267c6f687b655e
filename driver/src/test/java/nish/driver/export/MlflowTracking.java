package nish.driver.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tracking server that speaks so much of MLflow's REST API 2.0 as an export needs, keeps what it
 * gets, and refuses what MLflow refuses.
 */
final class MlflowTracking implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  final List<String> authorizations = new ArrayList<>();
  final Map<String, String> experiments = new LinkedHashMap<>();
  final Map<String, ObjectNode> runs = new LinkedHashMap<>();
  int failsAfterBatches = Integer.MAX_VALUE;

  private final HttpServer server;
  private int made;

  MlflowTracking() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/2.0/mlflow/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The run of a trial that is there. */
  ObjectNode run(String trial) {
    return runs.values().stream().filter(run -> tag(run, trial)).findFirst().orElseThrow();
  }

  private static boolean tag(JsonNode run, String trial) {
    return run.at("/data/tags").toString().contains("\"nish.trial\",\"value\":\"" + trial + "\"");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      String call = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      JsonNode answer = answer(call, exchange.getRequestURI().getQuery(), request);
      byte[] bytes = JSON.writeValueAsBytes(answer);
      exchange.sendResponseHeaders(answer.has("error_code") ? code(answer) : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static int code(JsonNode answer) {
    return switch (answer.get("error_code").asText()) {
      case "RESOURCE_DOES_NOT_EXIST" -> 404;
      case "INTERNAL_ERROR" -> 500;
      default -> 400;
    };
  }

  private static ObjectNode error(String code, String message) {
    return JSON.createObjectNode().put("error_code", code).put("message", message);
  }

  private JsonNode answer(String call, String query, JsonNode request) {
    return switch (call) {
      case "experiments/get-by-name" -> byName(query.replaceFirst("experiment_name=", ""));
      case "experiments/create" -> create(request);
      case "runs/search" -> search(request);
      case "runs/create" -> createRun(request);
      case "runs/log-batch" -> log(request);
      case "runs/update" -> update(request);
      case "runs/delete" -> delete(request);
      default -> error("ENDPOINT_NOT_FOUND", call);
    };
  }

  private JsonNode byName(String name) {
    if (!experiments.containsKey(name)) {
      return error("RESOURCE_DOES_NOT_EXIST", "no experiment " + name);
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.putObject("experiment").put("experiment_id", experiments.get(name)).put("name", name);
    return answer;
  }

  private JsonNode create(JsonNode request) {
    String id = String.valueOf(experiments.size() + 1);
    experiments.put(request.get("name").asText(), id);
    return JSON.createObjectNode().put("experiment_id", id);
  }

  private JsonNode search(JsonNode request) {
    String trial = request.get("filter").asText().replaceAll("^tags.`nish.trial` = '|'$", "");
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("runs");
    runs.values().stream().filter(run -> tag(run, trial)).forEach(found::add);
    return answer;
  }

  private JsonNode createRun(JsonNode request) {
    String id = "run" + made++;
    ObjectNode run = JSON.createObjectNode();
    run.putObject("info")
        .put("run_id", id)
        .put("run_name", request.get("run_name").asText())
        .put("status", "RUNNING");
    ObjectNode data = run.putObject("data");
    data.putArray("metrics");
    data.putArray("params");
    data.set("tags", request.get("tags").deepCopy());
    runs.put(id, run);
    return JSON.createObjectNode().set("run", run);
  }

  private JsonNode log(JsonNode request) {
    if (failsAfterBatches-- <= 0) {
      return error("INTERNAL_ERROR", "the disk is full");
    }
    int metrics = request.path("metrics").size();
    int params = request.path("params").size();
    int tags = request.path("tags").size();
    if (metrics + params + tags > 1000 || params > 100 || tags > 100) {
      return error("INVALID_PARAMETER_VALUE", "too much at once");
    }
    ObjectNode data = (ObjectNode) runs.get(request.get("run_id").asText()).get("data");
    request.path("metrics").forEach(((ArrayNode) data.get("metrics"))::add);
    request.path("params").forEach(param -> set((ArrayNode) data.get("params"), param));
    request.path("tags").forEach(tag -> set((ArrayNode) data.get("tags"), tag));
    return JSON.createObjectNode();
  }

  private static void set(ArrayNode all, JsonNode keyAndValue) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).get("key").equals(keyAndValue.get("key"))) {
        all.set(i, keyAndValue);
        return;
      }
    }
    all.add(keyAndValue);
  }

  private JsonNode update(JsonNode request) {
    ObjectNode info = (ObjectNode) runs.get(request.get("run_id").asText()).get("info");
    info.set("status", request.get("status"));
    info.set("end_time", request.get("end_time"));
    return JSON.createObjectNode().set("run_info", info);
  }

  private JsonNode delete(JsonNode request) {
    runs.remove(request.get("run_id").asText());
    return JSON.createObjectNode();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
