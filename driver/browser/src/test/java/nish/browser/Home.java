package nish.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A user's folder, and the launcher that works in it. */
record Home(Path folder) {

  /** The launcher, not yet started. */
  ProcessBuilder nish(String... arguments) throws IOException {
    Path root = Path.of("..", "..").toRealPath();
    List<String> command = new ArrayList<>(List.of(root.resolve("nish").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("NISH_HOME", folder.toString());
    return builder;
  }

  /** A token for someone. */
  String token(String user, String access) throws Exception {
    Process process =
        nish("token", "add", user, "--access", access)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("./nish token add says " + said);
    }
    return said.strip();
  }
}
