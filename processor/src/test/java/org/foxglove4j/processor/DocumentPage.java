package org.foxglove4j.processor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The parsed page that documents a module. */
final class DocumentPage {

    private final String html;
    private final Document document;

    private DocumentPage(String html, Document document) {
        this.html = html;
        this.document = document;
    }

    /** Reads the page of a folder of documents. */
    static DocumentPage read(Path documents) {
        try {
            String html = Files.readString(documents.resolve("index.html"));
            return new DocumentPage(
                    html,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(html))));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("the page is well-formed XML", e);
        }
    }

    String html() {
        return html;
    }

    /** Returns the elements of a tag, or all of them for {@code *}, in order. */
    List<Element> elements(String tag) {
        return elements(document.getElementsByTagName(tag));
    }

    /** Returns the section of a type. */
    Element section(String schemaName) {
        return elements("section").stream()
                .filter(section -> section.getAttribute("id").equals(schemaName))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the text of a panel of a type. */
    String panel(String schemaName, String title) {
        return panelElement(schemaName, title)
                .orElseThrow()
                .getElementsByTagName("pre")
                .item(0)
                .getTextContent();
    }

    /** Returns a panel of a type, if it has one. */
    Optional<Element> panelElement(String schemaName, String title) {
        return elements(section(schemaName).getElementsByTagName("div")).stream()
                .filter(element -> element.getAttribute("data-title").equals(title))
                .findFirst();
    }

    static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
