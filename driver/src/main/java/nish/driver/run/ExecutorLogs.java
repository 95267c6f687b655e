package nish.driver.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;

/** The ends of executors' logs, as the cluster's web pages show them, also of those that died. */
final class ExecutorLogs extends SparkListener {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int BYTES = 16_384;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpClient web = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    scala.Option<String> page = added.executorInfo().logUrlMap().get("stderr");
    if (page.isDefined()) {
      pages.put(added.executorId(), page.get());
    }
  }

  /** The last lines, or why they cannot be had. */
  String end(String executor) {
    String page = pages.get(executor);
    if (page == null) {
      return "no page of the cluster shows the log of executor " + executor;
    }
    URI end = URI.create(page.replace("/logPage/", "/log/") + "&byteLength=" + BYTES);
    try {
      HttpRequest request = HttpRequest.newBuilder(end).timeout(PATIENCE).build();
      HttpResponse<String> response = web.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200
          ? response.body()
          : "the log at %s cannot be had: HTTP %d".formatted(end, response.statusCode());
    } catch (IOException e) {
      return "the log at %s cannot be had: %s".formatted(end, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the log was not waited for";
    }
  }
}
