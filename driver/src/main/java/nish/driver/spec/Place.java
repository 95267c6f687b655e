package nish.driver.spec;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** A place in a file: line and column from 1, in characters. */
record Place(int line, int column) {

  /** The file itself rather than a place in it. */
  static final Place FILE = new Place(0, 0);

  static Place of(Node node) {
    return of(node.getStartMark());
  }

  /** YAML's mark, which counts from 0. */
  static Place of(Optional<Mark> mark) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(FILE);
  }

  /** Where the next character after this text stands. */
  static Place after(String text) {
    int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
    int start = text.lastIndexOf('\n') + 1;
    return new Place(line, 1 + text.codePointCount(start, text.length()));
  }

  /** The character that stands here, or a blank where none does. */
  int characterIn(String text) {
    String from = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    return from.codePoints().skip(Math.max(0, column - 1)).findFirst().orElse(' ');
  }

  /** For a message that points to another place: {@code line 5, column 3}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
