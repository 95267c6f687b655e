package nish.driver.service;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import java.util.List;
import nish.driver.results.ResultsStore;
import nish.driver.run.SharedCluster;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sweeps of many people, over REST and in a browser, trained on one Spark. */
public final class NishService implements AutoCloseable {

  private static final int MOST_THREADS = 32;

  private final SharedCluster cluster;
  private final Conductor conductor;
  private final EventStreams events;
  private final Javalin server;

  private NishService(
      SharedCluster cluster, Conductor conductor, EventStreams events, Javalin server) {
    this.cluster = cluster;
    this.conductor = conductor;
    this.events = events;
    this.server = server;
  }

  /**
   * Starts Spark, takes up what was wanted when the service ended, and listens.
   *
   * @param store stays open as long as the service
   * @throws nish.driver.run.RunException if Spark cannot be had
   */
  public static NishService start(ServiceSettings settings, ResultsStore store) {
    SharedCluster cluster = new SharedCluster(settings.run());
    Conductor conductor = new Conductor(store, cluster, settings.run(), settings.waiting());
    SweepAnswers answers = new SweepAnswers(store, conductor);
    EventStreams events = new EventStreams(store, answers);
    Javalin server =
        Javalin.create(config -> configure(config, settings, store, conductor, answers, events));
    conductor.resume();
    server.start(settings.host(), settings.port());
    return new NishService(cluster, conductor, events, server);
  }

  private static void configure(
      JavalinConfig config,
      ServiceSettings settings,
      ResultsStore store,
      Conductor conductor,
      SweepAnswers answers,
      EventStreams events) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = ServiceSettings.MOST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
    config.jsonMapper(new Json());
    Tokens tokens = new Tokens(store.accessTokens());
    config.routes.beforeMatched(new Gate(tokens, settings.needsToken())::check);
    Problems.addTo(config.routes);
    for (HttpStatus status : List.of(HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED)) {
      config.routes.error(status.getCode(), request -> Problems.tellWhereNothingIsSaid(request));
    }
    new SubmissionRoutes(store, conductor, settings, answers).addTo(config.routes);
    new SweepRoutes(store, conductor, answers).addTo(config.routes);
    new ResultRoutes(store, answers).addTo(config.routes);
    new PictureRoutes(store, answers).addTo(config.routes);
    new SessionRoutes(tokens, settings).addTo(config.routes);
    events.addTo(config.routes);
    PageRoutes.addTo(config);
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** Listens no longer, stops what runs to be gone on with later, and ends Spark. */
  @Override
  public void close() {
    events.close();
    server.stop();
    conductor.close();
    cluster.close();
  }
}
