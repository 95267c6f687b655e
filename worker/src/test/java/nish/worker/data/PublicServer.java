package nish.worker.data;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server of this machine that answers every request alike, and counts them. */
final class PublicServer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * @param promised the length that the header says
   */
  PublicServer(int status, byte[] body, long promised) throws IOException {
    this(
        exchange -> {
          exchange.sendResponseHeaders(status, promised);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private PublicServer(HttpHandler answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          answer.handle(exchange);
        });
    server.start();
  }

  /** A server that promises twice the body, sends it once, and then nothing more. */
  static PublicServer thatStallsAfter(byte[] body, Runnable stalled) throws IOException {
    return new PublicServer(
        exchange -> {
          exchange.sendResponseHeaders(200, 2L * body.length);
          exchange.getResponseBody().write(body);
          exchange.getResponseBody().flush();
          stalled.run();
        });
  }

  URI file() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/labels.gz");
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
