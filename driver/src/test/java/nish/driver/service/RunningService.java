package nish.driver.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import nish.client.ApiClient;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.run.RunSettings;
import nish.worker.checkpoint.CheckpointPlan;

/** A real service on a free port of this machine, with a store and a Spark of its own. */
public final class RunningService implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ResultsStore store;
  private final NishService service;

  private RunningService(ResultsStore store, NishService service) {
    this.store = store;
    this.service = service;
  }

  public static RunningService in(Path folder, boolean needsToken) {
    ResultsStore store = ResultsStores.open(folder.resolve("results.db").toString());
    RunSettings run =
        RunSettings.local(
            2,
            1,
            folder.resolve("data"),
            new CheckpointPlan(
                folder.resolve("checkpoints").toUri(), CheckpointPlan.BY_TIME, Duration.ofDays(1)),
            Duration.ofSeconds(20));
    ServiceSettings settings =
        new ServiceSettings(
            "127.0.0.1", 0, 100, needsToken, run, sweep -> folder.resolve(sweep + ".jsonl"));
    return new RunningService(store, NishService.start(settings, store));
  }

  public String token(String user, Access access) {
    return new Tokens(store.accessTokens()).add(user, access);
  }

  public String address(String path) {
    return "http://127.0.0.1:" + service.port() + path;
  }

  ApiClient client(String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address("/api/v1"));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return client;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)));
  }

  HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Of an answer that goes on. */
  Stream<String> lines(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofLines()).body();
  }

  @Override
  public void close() {
    service.close();
    store.close();
  }
}
