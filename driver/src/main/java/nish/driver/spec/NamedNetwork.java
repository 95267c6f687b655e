package nish.driver.spec;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nish.worker.network.NetworkFiles;
import nish.worker.trial.NetworkChoice;
import org.snakeyaml.engine.v2.nodes.Node;

/** A network by its name, without the parameters that are axes. */
record NamedNetwork(OneOf names, Map<String, KnownNetwork> networks)
    implements Rule<NetworkChoice> {

  static NamedNetwork of(KnownNames known) {
    List<KnownNetwork> networks = known.networks();
    Map<String, String> synonyms =
        networks.stream()
            .flatMap(each -> each.synonyms().stream().map(name -> Map.entry(name, each.name())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new NamedNetwork(
        new OneOf("network", networks.stream().map(KnownNetwork::name).toList(), synonyms),
        networks.stream().collect(toMap(KnownNetwork::name, Function.identity())));
  }

  @Override
  public Optional<NetworkChoice> read(Node node) {
    return names.read(node).map(networks::get).map(KnownNetwork::choice);
  }

  @Override
  public String words() {
    return names.words();
  }

  /** An editor does not know the files of a user's data directory. */
  @Override
  public void describe(ObjectNode schema) {
    ArrayNode forms = schema.putArray("anyOf");
    names.describe(forms.addObject());
    forms.addObject().put("type", "string").put("pattern", "^[^@()]+\\.(json|h5)$");
  }

  @Override
  public String broken(String key, Node node, NetworkChoice example) {
    return Text.of(node)
        .filter(NetworkFiles::isFile)
        .map(NamedNetwork::noFile)
        .orElseGet(() -> names.broken(key, node, example.name()));
  }

  private static String noFile(String name) {
    return "the network %s must be a file of the data directory's folder networks, but none there"
            .formatted(Shown.quoted(name))
        + " has its name; put it there, or name the folder by --data";
  }
}
