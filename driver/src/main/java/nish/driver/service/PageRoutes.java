package nish.driver.service;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import nish.client.ApiClient;

/** The web page's files, the contract, and what browsers are told of both. */
final class PageRoutes {

  /** Scripts, styles and pictures are our own; nothing is framed, or asked of others. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String CONTRACT = "openapi.yaml";

  private PageRoutes() {}

  static void addTo(JavalinConfig config) {
    config.routes.before(request -> HEADERS.forEach(request::header));
    config.routes.get("/api/v1/openapi.yaml", PageRoutes::contract, Access.NONE);
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/";
          files.directory = "/nish/driver/web";
          files.location = Location.CLASSPATH;
          files.headers = withCaching();
        });
  }

  private static Map<String, String> withCaching() {
    Map<String, String> headers = new HashMap<>(HEADERS);
    headers.put("Cache-Control", "no-cache");
    return headers;
  }

  private static void contract(Context request) {
    try (InputStream contract = ApiClient.class.getResourceAsStream(CONTRACT)) {
      request.contentType("application/yaml").result(contract.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
