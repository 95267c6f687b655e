package nish.driver.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nish.driver.results.ResultsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What changes of sweeps, told to who listens: the store is asked once a second for each listener's
 * sweep, whoever writes to it.
 */
final class EventStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final String PATH = "/api/v1/sweeps/{sweep}/events";
  private static final long EVERY_MILLIS = 1_000;

  private final ResultsStore store;
  private final SweepAnswers answers;
  private final Map<SseClient, EventStream> streams = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticks = Executors.newScheduledThreadPool(2);

  EventStreams(ResultsStore store, SweepAnswers answers) {
    this.store = store;
    this.answers = answers;
    Future<?> unused =
        ticks.scheduleWithFixedDelay(this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void addTo(RoutesConfig routes) {
    routes.beforeMatched(PATH, answers::known);
    routes.sse(PATH, this::listen, Access.READ);
  }

  private void listen(SseClient client) {
    EventStream stream = EventStream.of(store, answers, client);
    client.keepAlive();
    client.onClose(() -> streams.remove(client));
    streams.put(client, stream);
  }

  private void tell() {
    streams.forEach(
        (client, stream) -> {
          try {
            stream.tell();
          } catch (RuntimeException e) {
            LOG.debug("a listener is gone", e);
            streams.remove(client);
            client.close();
          }
        });
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    streams.keySet().forEach(SseClient::close);
  }
}
