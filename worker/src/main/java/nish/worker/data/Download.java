package nish.worker.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one file over HTTP: written aside, checked, then renamed, so that a file under its own
 * name is always a whole one. Shows a progress bar on a terminal and logs a line now and then
 * elsewhere.
 */
final class Download {

  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final int OK = 200;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final int LOG_EVERY_MILLISECONDS = 10_000;

  private Download() {}

  /** Looks at the file written aside; throws if it is not what it should be. */
  @FunctionalInterface
  interface Check {
    void of(Path part) throws IOException;
  }

  /**
   * Ends early when the thread is interrupted, and keeps the interrupt. The folder is there, and
   * nobody else downloads to it meanwhile.
   *
   * @throws DataException if the file cannot be had or fails its check; nothing is left behind
   */
  static void fetch(URI source, Path target, Check check) {
    try {
      Path part = target.resolveSibling(target.getFileName() + ".part");
      try {
        transfer(source, part);
        check.of(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failed(source, target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(source, target, e);
    }
  }

  private static void transfer(URI source, Path part) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request = HttpRequest.newBuilder(source).timeout(ANSWER_LIMIT).build();
    try (OutputStream out = Files.newOutputStream(part);
        ProgressBar bar = progress(source.getPath())) {
      HttpResponse<Void> answer = client.send(request, info -> body(info, out, bar));
      if (answer.statusCode() != OK) {
        throw new IOException("the server answered " + answer.statusCode());
      }
    }
  }

  /** Takes the body as it comes: waiting on the client's stream would swallow an interrupt. */
  private static BodySubscriber<Void> body(ResponseInfo info, OutputStream out, ProgressBar bar) {
    if (info.statusCode() != OK) {
      return BodySubscribers.discarding();
    }
    bar.maxHint(info.headers().firstValueAsLong("Content-Length").orElse(-1));
    return BodySubscribers.ofByteArrayConsumer(
        chunk -> chunk.ifPresent(bytes -> write(bytes, out, bar)));
  }

  private static void write(byte[] bytes, OutputStream out, ProgressBar bar) {
    try {
      out.write(bytes);
      bar.stepBy(bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProgressBar progress(String name) {
    ProgressBarBuilder bar = new ProgressBarBuilder().setTaskName(name).setUnit(" KiB", 1024);
    ProgressBarBuilder shown =
        System.console() != null
            ? bar.setConsumer(new ConsoleProgressBarConsumer(System.err))
            : bar.setConsumer(new DelegatingProgressBarConsumer(LOG::info))
                .setUpdateIntervalMillis(LOG_EVERY_MILLISECONDS);
    return shown.build();
  }

  private static DataException failed(URI source, Path target, Exception cause) {
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new DataException(
        "cannot download %s: %s; put it at %s, or name another data directory with --data or NISH_DATA"
            .formatted(source, reason, target),
        cause);
  }
}
