package org.foxglove4j.processor.document;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.processor.generate.json.FloatingPoint;
import org.foxglove4j.processor.generate.json.JsonText;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;

/** Renders the section about one type. */
final class HtmlSection {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");

    private final Html html;
    private final Catalog catalog;
    private final WireForms forms;

    HtmlSection(Html html, Catalog catalog, WireForms forms) {
        this.html = html;
        this.catalog = catalog;
        this.forms = forms;
    }

    void render(Catalog.Entry entry) {
        html.open("section", "class", "type", "id", entry.name(), "aria-labelledby", entry.name() + "_title")
                .line();
        heading(entry);
        paragraphs(entry.description());
        if (entry instanceof Catalog.Entry.Message message) {
            fields(message.type());
            Graph graph = Graph.from(entry);
            if (graph.hasEdges()) {
                Diagram.draw(html, graph.untangled(), "What " + Names.simple(entry.name()) + " holds");
            }
            panels(message.type());
        } else if (entry instanceof Catalog.Entry.Enumeration enumeration) {
            constants(enumeration.type().constants());
        }
        users(entry);
        html.close("section").line();
    }

    private void heading(Catalog.Entry entry) {
        html.open("div", "class", "heading").line();
        html.open("h2", "id", entry.name() + "_title", "class", "kind " + entry.kind())
                .element("span", Names.prefix(entry.name()), "class", "prefix")
                .text(Names.simple(entry.name()))
                .element(
                        "a",
                        "#",
                        "class",
                        "anchor",
                        "href",
                        "#" + entry.name(),
                        "aria-label",
                        "Link to " + entry.name())
                .close("h2")
                .line();
        html.open("p", "class", "badges");
        html.element("span", entry.kind().replace('_', ' '), "class", "badge " + entry.kind());
        String channel = entry.channel();
        if (!channel.equals(Catalog.Entry.NO_CHANNEL)) {
            html.element("span", "channel in " + channel, "class", "badge");
        }
        if (!entry.javaName().equals(entry.name())) {
            html.element("code", entry.javaName(), "class", "badge");
        }
        html.close("p").close("div").line();
    }

    private void paragraphs(String text) {
        PARAGRAPHS
                .splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> html.element("p", paragraph.strip()).line());
    }

    private void fields(SchemaType type) {
        boolean oneOf = type.kind() == SchemaKind.ONE_OF;
        if (oneOf) {
            html.element(
                            "p",
                            "A message holds exactly one of these. In JSON the field type says which.",
                            "class",
                            "hint")
                    .line();
        }
        html.open("table", "class", "fields").line();
        html.raw("<thead><tr><th scope=\"col\">" + (oneOf ? "Alternative" : "Field")
                        + "</th><th scope=\"col\">Meaning</th><th scope=\"col\">JSON</th>"
                        + "<th scope=\"col\">Protobuf</th></tr></thead>")
                .line();
        html.open("tbody").line();
        for (Field field : type.fields()) {
            html.open("tr", "data-field", field.name());
            html.open("th", "scope", "row").element("code", field.name(), "class", "name");
            html.element("span", field.javaType().shortName(), "class", "java");
            if (!field.required() && !oneOf) {
                html.element("span", "optional", "class", "chip");
            }
            html.close("th");
            html.open("td", "class", "meaning", "data-label", "Meaning").text(field.description());
            if (!field.unit().isEmpty()) {
                html.text(field.description().isEmpty() ? "" : " ").element("span", field.unit(), "class", "unit");
            }
            html.close("td");
            html.open("td", "data-label", "JSON");
            phrase(Phrase.json(field));
            html.close("td");
            html.open("td", "data-label", "Protobuf");
            html.element("span", String.valueOf(field.number()), "class", "number", "title", "field number");
            phrase(Phrase.protobuf(field, oneOf));
            html.close("td").close("tr").line();
        }
        html.close("tbody").close("table").line();
        if (FloatingPoint.isIn(type)) {
            html.element("p", FloatingPoint.NOTE, "class", "hint").line();
        }
    }

    private void phrase(Phrase phrase) {
        html.open("span", "class", "wire");
        for (Phrase.Part part : phrase.parts()) {
            if (part.target().isEmpty()) {
                html.text(part.text());
            } else {
                html.link(part.target(), part.text());
            }
        }
        html.close("span");
    }

    private void constants(List<EnumConstant> constants) {
        html.element("p", "Both encodings write the number.", "class", "hint").line();
        html.open("table", "class", "fields constants").line();
        html.raw("<thead><tr><th scope=\"col\">Constant</th><th scope=\"col\">Number</th>"
                        + "<th scope=\"col\">Meaning</th></tr></thead>")
                .line();
        html.open("tbody").line();
        for (EnumConstant constant : constants) {
            html.open("tr", "data-field", constant.name());
            html.open("th", "scope", "row")
                    .element("code", constant.name(), "class", "name")
                    .close("th");
            html.open("td", "data-label", "Number")
                    .element("span", String.valueOf(constant.number()), "class", "number")
                    .close("td");
            html.element("td", constant.description(), "data-label", "Meaning", "class", "meaning");
            html.close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private void panels(SchemaType type) {
        Sample.Message sample = Samples.of(type);
        html.open("div", "class", "panels").line();
        code("JSON example", JsonText.of(JsonSample.tree(sample)));
        protobufExample(sample);
        code("JSON Schema", forms.jsonSchema(type).stripTrailing());
        code(".proto", forms.proto(type).stripTrailing());
        html.close("div").line();
    }

    private void code(String title, String text) {
        if (text.isEmpty()) {
            return;
        }
        html.open("div", "class", "panel", "data-title", title).line();
        html.element("h3", title).line();
        html.element("pre", text, "tabindex", "0").line();
        html.close("div").line();
    }

    private void protobufExample(Sample.Message sample) {
        byte[] bytes = ProtobufSample.bytes(sample);
        html.open("div", "class", "panel", "data-title", "Protobuf example", "data-copy", hex(bytes))
                .line();
        html.element("h3", "Protobuf example").line();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Protobuf example");
        html.open("table", "class", "bytes").line();
        html.raw("<thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Value</th>"
                        + "<th scope=\"col\">Bytes</th></tr></thead>")
                .line();
        html.open("tbody").line();
        for (ProtobufSample.Line line : ProtobufSample.lines(sample)) {
            html.open("tr", "style", "--depth:" + line.depth());
            html.element("th", line.field(), "scope", "row");
            html.element("td", line.value());
            html.element("td", line.hex(), "class", "hex");
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
        html.element("p", bytes.length + " bytes", "class", "hint").line();
        html.close("div").line();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    private void users(Catalog.Entry entry) {
        if (catalog.usersOf(entry.name()).isEmpty()) {
            return;
        }
        html.open("p", "class", "users").text("Used by");
        for (String user : catalog.usersOf(entry.name())) {
            html.text(" ").link(user, Names.simple(user));
        }
        html.close("p").line();
    }
}
