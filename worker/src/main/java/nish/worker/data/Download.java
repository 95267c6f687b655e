package nish.worker.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
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
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final int LOG_EVERY_MILLISECONDS = 10_000;

  private Download() {}

  /**
   * @param check throws a {@link DataException} if the file written aside is not what it should be
   * @throws DataException if the file cannot be had; nothing is left behind
   */
  static void fetch(URI source, Path target, Consumer<Path> check) {
    try {
      Files.createDirectories(target.getParent());
      Path part = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
      try {
        transfer(source, part);
        check.accept(part);
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
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("the server answered " + response.statusCode());
      }
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      copy(body, length, part);
    }
  }

  private static void copy(InputStream body, long length, Path part) throws IOException {
    String name = part.getFileName().toString().replaceFirst("\\.\\d+\\.part$", "");
    try (InputStream counted = ProgressBar.wrap(body, progress(name, length));
        OutputStream out = Files.newOutputStream(part)) {
      long copied = counted.transferTo(out);
      if (length >= 0 && copied != length) {
        throw new IOException("it ended after %d of %d bytes".formatted(copied, length));
      }
    }
  }

  private static ProgressBarBuilder progress(String name, long length) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder().setTaskName(name).setInitialMax(length).setUnit(" KiB", 1024);
    return System.console() != null
        ? bar.setConsumer(new ConsoleProgressBarConsumer(System.err))
        : bar.setConsumer(new DelegatingProgressBarConsumer(LOG::info))
            .setUpdateIntervalMillis(LOG_EVERY_MILLISECONDS);
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
