package nish.driver.report;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;

/**
 * Drawings that may stand together in one page: with names of their own within, words for those who
 * do not see them, and no size but their proportions.
 *
 * @param name of the drawing, which no other of the page has
 */
record InlineSvg(String name, String title, String description) {

  private static final Pattern LINK = Pattern.compile("url\\(#([^)]+)\\)");

  private static final EntityResolver NOTHING_FROM_ELSEWHERE =
      (publicId, systemId) -> new InputSource(new StringReader(""));

  /** An {@code svg} element of a whole SVG file's text. */
  String of(String drawing) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setEntityResolver(NOTHING_FROM_ELSEWHERE);
      Element svg = builder.parse(new InputSource(new StringReader(drawing))).getDocumentElement();
      renameWithin(svg, new HashMap<>());
      describe(svg);
      return text(svg);
    } catch (Exception e) {
      throw new IllegalStateException("a drawing is not well formed: " + e.getMessage(), e);
    }
  }

  /** By numbers, for a drawing's own names are others each time. */
  private void renameWithin(Element element, Map<String, String> names) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String value = attribute.getNodeValue();
      attribute.setNodeValue(
          attribute.getNodeName().equals("id")
              ? renamed(value, names)
              : LINK.matcher(value)
                  .replaceAll(link -> "url(#" + renamed(link.group(1), names) + ")"));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        renameWithin(inner, names);
      }
    }
  }

  private String renamed(String id, Map<String, String> names) {
    return names.computeIfAbsent(id, first -> name + "-" + (names.size() + 1));
  }

  private void describe(Element svg) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-labelledby", name + "-title " + name + "-description");
    svg.removeAttribute("x");
    svg.removeAttribute("y");
    insert(svg, "desc", name + "-description", description);
    insert(svg, "title", name + "-title", title);
  }

  private static void insert(Element svg, String tag, String id, String words) {
    Document document = svg.getOwnerDocument();
    Element element = document.createElement(tag);
    element.setAttribute("id", id);
    element.setTextContent(words);
    svg.insertBefore(element, svg.getFirstChild());
  }

  private static String text(Element svg) throws Exception {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    writer.transform(new DOMSource(svg), new StreamResult(text));
    return text.toString();
  }
}
