package nish.driver.results;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing of lines and words, whatever the words are. */
final class Svg {

  /** Where words stand to their place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  Svg(double width, double height) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      attribute("width", number(width));
      attribute("height", number(height));
      attribute("viewBox", "0 0 %s %s".formatted(number(width), number(height)));
      attribute("font-family", "sans-serif");
      attribute("font-size", "13");
      rectangle(width, height);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void rectangle(double width, double height) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("width", number(width));
    attribute("height", number(height));
    attribute("fill", "white");
  }

  /**
   * Draws through points.
   *
   * @param places x and y in turn, in pixels from the left and from the top
   */
  void line(double strokeWidth, double... places) {
    StringBuilder points = new StringBuilder();
    for (double place : places) {
      points.append(points.isEmpty() ? "" : " ").append(number(place));
    }
    try {
      xml.writeEmptyElement("polyline");
      attribute("points", points.toString());
      attribute("fill", "none");
      attribute("stroke", "black");
      attribute("stroke-width", number(strokeWidth));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void words(String words, double x, double y, Anchor anchor) {
    try {
      xml.writeStartElement("text");
      attribute("x", number(x));
      attribute("y", number(y));
      attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
      xml.writeCharacters(words);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole file; nothing can be drawn after that. */
  String end() {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
