package nish.driver.cli;

import java.util.List;
import java.util.Locale;
import nish.driver.results.AccessToken;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultsStore;
import nish.driver.service.Access;
import nish.driver.service.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Who may do what with the service.")
final class TokenVerb {

  @Spec private CommandSpec command;

  @Command(
      name = "add",
      description =
          "Makes a token, and prints it this once: the store keeps what tells it, not the token. Once there is one, the service needs one of everybody.")
  int add(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "whose it is") String user,
      @Option(
              names = "--access",
              paramLabel = "ACCESS",
              defaultValue = "submit",
              description =
                  "read; submit: also run sweeps, and cancel one's own; admin: also others' (default: ${DEFAULT-VALUE})")
          String access) {
    try (ResultsStore results = store.openOrMake()) {
      String token = new Tokens(results.accessTokens()).add(user, access(access));
      command.commandLine().getOut().println(token);
    }
    return 0;
  }

  private static Access access(String name) {
    List<String> known = List.of("read", "submit", "admin");
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "access is one of %s, not \"%s\"".formatted(String.join(", ", known), name));
    }
    return Access.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Command(name = "list", description = "Who has a token, and for what.")
  int list(@Mixin StoreOption store, @Mixin TableOption table) {
    try (ResultsStore results = store.openExisting()) {
      table.print(
          ResultTable.of(
              List.of("user", "access", "created"),
              results.accessTokens().all().stream().map(TokenVerb::row).toList()),
          command.commandLine().getOut());
    }
    return 0;
  }

  private static List<ResultTable.Cell> row(AccessToken token) {
    return List.of(
        ResultTable.word(token.user()),
        ResultTable.word(token.access()),
        ResultTable.word(token.created().toString()));
  }

  @Command(name = "remove", description = "Takes back all tokens of someone, at once.")
  int remove(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "whose they are") String user) {
    try (ResultsStore results = store.openExisting()) {
      int removed = results.accessTokens().remove(user);
      command.commandLine().getOut().printf("%d tokens of %s are taken back%n", removed, user);
      return removed > 0 ? 0 : 1;
    }
  }
}
