package nish.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** {@code ./nish serve} as a process of its own, on a free port. */
final class Service implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path said;
  private final URI address;

  Service(Home home, Path said) throws Exception {
    int port = freePort();
    address = URI.create("http://localhost:" + port + "/");
    this.said = said;
    process =
        home.nish("serve", "--port", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    awaitAnswer();
  }

  URI address() {
    return address;
  }

  /** Submits a sweep as a program does. */
  void submit(String yaml) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("api/v1/sweeps"))
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofString(yaml))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 201) {
      throw new IllegalStateException(response.statusCode() + ": " + response.body());
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  private void awaitAnswer() throws Exception {
    Instant end = Instant.now().plus(START);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("./nish serve does not answer: " + Files.readString(said));
      }
      Thread.sleep(200);
    }
  }

  private boolean answers() throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("api/v1/service")).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
