package nish.driver.spec;

import org.snakeyaml.engine.v2.nodes.Node;

/** A number within bounds; a quoted one, which YAML takes for text, is told so. */
sealed interface NumberRule<T extends Number> extends Rule<T> permits RealNumber, WholeNumber {

  @Override
  default String broken(String key, Node node, T example) {
    boolean onlyQuoted = YamlNumber.unquoted(node).flatMap(this::read).isPresent();
    return onlyQuoted
        ? "%s must be %s, but is %s; take the quotes away".formatted(key, words(), Shown.node(node))
        : Rule.super.broken(key, node, example);
  }
}
