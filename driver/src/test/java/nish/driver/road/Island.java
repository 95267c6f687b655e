package nish.driver.road;

import java.util.List;
import java.util.Optional;

/** A host of its own within this one, by a network namespace, whose line can be cut; needs root. */
final class Island implements AutoCloseable {

  private static final String SUBNET = "10.199.%d.".formatted(ProcessHandle.current().pid() % 256);
  private static final String ID = Long.toString(ProcessHandle.current().pid() % 100_000);
  private static final String NAMESPACE = "nish-" + ID;
  private static final String HERE = "nishh" + ID;
  private static final String THERE = "nisht" + ID;

  private Island() {}

  /** None, and it says why, where this machine does not allow it. */
  static Optional<Island> ifPossible() {
    try {
      return Optional.of(make());
    } catch (IllegalStateException e) {
      Faults.say("no network is cut, which needs root and iproute2: " + e.getMessage());
      SystemCommand.succeeds("ip", "netns", "delete", NAMESPACE);
      return Optional.empty();
    }
  }

  private static Island make() {
    SystemCommand.run("ip", "netns", "add", NAMESPACE);
    SystemCommand.run("ip", "link", "add", HERE, "type", "veth", "peer", "name", THERE);
    SystemCommand.run("ip", "link", "set", THERE, "netns", NAMESPACE);
    SystemCommand.run("ip", "addr", "add", mainland() + "/24", "dev", HERE);
    SystemCommand.run("ip", "link", "set", HERE, "up");
    Island island = new Island();
    island.ip("addr", "add", island.host() + "/24", "dev", THERE);
    island.ip("link", "set", "lo", "up");
    island.mend();
    return island;
  }

  /** Our own address, as the island sees it. */
  static String mainland() {
    return SUBNET + "1";
  }

  String host() {
    return SUBNET + "2";
  }

  /** What a command begins with, to run there. */
  List<String> prefix() {
    return List.of("ip", "netns", "exec", NAMESPACE);
  }

  void cut() {
    ip("link", "set", THERE, "down");
  }

  void mend() {
    ip("link", "set", THERE, "up");
  }

  private void ip(String... words) {
    String[] command = new String[words.length + 3];
    command[0] = "ip";
    command[1] = "-n";
    command[2] = NAMESPACE;
    System.arraycopy(words, 0, command, 3, words.length);
    SystemCommand.run(command);
  }

  @Override
  public void close() {
    SystemCommand.run("ip", "netns", "delete", NAMESPACE);
  }
}
