package nish.driver.service;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import nish.driver.run.RunSettings;

/**
 * What a service is started with.
 *
 * @param host that it listens on
 * @param port 0 for any free one
 * @param mostTrials that a submitted sweep may have
 * @param needsToken whether callers are to show one
 * @param run where sweeps are trained
 * @param waiting where a sweep's reports wait while the store is away
 */
public record ServiceSettings(
    String host,
    int port,
    int mostTrials,
    boolean needsToken,
    RunSettings run,
    Function<String, Path> waiting) {

  /** Of a sweep's file, in bytes. */
  static final int MOST_BYTES = 1 << 20;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  public ServiceSettings {
    if (!needsToken && !LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "a service that others can reach needs tokens, but there is none and it is to listen on %s; make one by ./nish token add NAME --access admin, or leave out --host"
              .formatted(host));
    }
  }
}
