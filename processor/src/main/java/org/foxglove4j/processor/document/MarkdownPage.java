package org.foxglove4j.processor.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foxglove4j.processor.generate.json.FloatingPoint;
import org.foxglove4j.processor.generate.json.JsonText;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;

/** Renders the content of the page as Markdown, with Mermaid diagrams. */
final class MarkdownPage {

    private final String title;
    private final Catalog catalog;
    private final WireForms forms;
    private final StringBuilder out = new StringBuilder();

    MarkdownPage(String title, Catalog catalog, WireForms forms) {
        this.title = title;
        this.catalog = catalog;
        this.forms = forms;
    }

    String render() {
        line("# " + escape(title)).line("");
        line("| type | channel | meaning |").line("|---|---|---|");
        for (Catalog.Entry entry : catalog.entries()) {
            line("| [" + entry.name() + "](#" + entry.name() + ") | " + entry.channel() + " | "
                    + cell(Names.firstSentence(entry.description())) + " |");
        }
        line("");
        graph(Graph.from(catalog.entries()).connected());
        catalog.entries().forEach(this::section);
        return out.toString().stripTrailing() + "\n";
    }

    private void section(Catalog.Entry entry) {
        line("<a id=\"" + entry.name() + "\"></a>").line("");
        line("## " + entry.name()).line("");
        String channel = entry.channel();
        line((channel.equals(Catalog.Entry.NO_CHANNEL) ? "" : "Channel in " + channel + ". ") + "Java type `"
                        + entry.javaName() + "`.")
                .line("");
        if (!entry.description().isEmpty()) {
            line(escape(entry.description())).line("");
        }
        if (entry instanceof Catalog.Entry.Message message) {
            fields(message.type());
            Graph graph = Graph.from(entry);
            graph(graph);
            examples(message.type());
        } else if (entry instanceof Catalog.Entry.Enumeration enumeration) {
            constants(enumeration.type().constants());
        }
        if (!catalog.usersOf(entry.name()).isEmpty()) {
            line(catalog.usersOf(entry.name()).stream()
                            .map(user -> "[" + user + "](#" + user + ")")
                            .collect(Collectors.joining(", ", "Used by ", ".")))
                    .line("");
        }
    }

    private void fields(SchemaType type) {
        boolean oneOf = type.kind() == SchemaKind.ONE_OF;
        if (oneOf) {
            line("A message holds exactly one of these. In JSON the field `type` says which.")
                    .line("");
        }
        line("| field | meaning | unit | JSON | number | protobuf |").line("|---|---|---|---|---|---|");
        for (Field field : type.fields()) {
            String optional = field.required() || oneOf ? "" : " (optional)";
            line("| `" + field.name() + "`" + optional + " | " + cell(field.description()) + " | " + cell(field.unit())
                    + " | " + phrase(Phrase.json(field)) + " | " + field.number() + " | "
                    + phrase(Phrase.protobuf(field, oneOf)) + " |");
        }
        line("");
        if (FloatingPoint.isIn(type)) {
            line(FloatingPoint.NOTE).line("");
        }
    }

    private static String phrase(Phrase phrase) {
        return phrase.parts().stream()
                .map(part -> part.target().isEmpty()
                        ? cell(part.text())
                        : "[" + cell(part.text()) + "](#" + part.target() + ")")
                .collect(Collectors.joining());
    }

    private void constants(List<EnumConstant> constants) {
        line("| constant | number | meaning |").line("|---|---|---|");
        for (EnumConstant constant : constants) {
            line("| `" + constant.name() + "` | " + constant.number() + " | " + cell(constant.description()) + " |");
        }
        line("");
    }

    private void examples(SchemaType type) {
        Sample.Message sample = Samples.of(type);
        block("JSON example", "json", JsonText.of(JsonSample.tree(sample)));
        block(
                "Protobuf example",
                "text",
                ProtobufSample.lines(sample).stream()
                        .map(line ->
                                "  ".repeat(line.depth()) + line.hex() + "  # " + line.field() + " = " + line.value())
                        .collect(Collectors.joining("\n")));
        block("JSON Schema", "json", forms.jsonSchema(type).stripTrailing());
        block(".proto", "protobuf", forms.proto(type).stripTrailing());
    }

    private void block(String caption, String language, String text) {
        if (text.isEmpty()) {
            return;
        }
        line("<details><summary>" + caption + "</summary>").line("");
        line("```" + language).line(text).line("```").line("");
        line("</details>").line("");
    }

    private void graph(Graph graph) {
        if (!graph.hasEdges()) {
            return;
        }
        Map<String, String> ids = new HashMap<>();
        line("```mermaid").line("graph LR");
        for (String name : graph.nodes().keySet()) {
            ids.put(name, "t" + ids.size());
            line("  " + ids.get(name) + "[\"" + Names.simple(name) + "\"]");
        }
        for (Graph.Node node : graph.nodes().values()) {
            for (Graph.Edge edge : node.edges()) {
                line("  " + ids.get(node.name()) + " -->|\"" + edge.label() + "\"| " + ids.get(edge.target()));
            }
        }
        line("```").line("");
    }

    private static String cell(String text) {
        return escape(text).replaceAll("\\s*\n\\s*", " ").replace("|", "\\|");
    }

    /** Escapes Markdown and HTML markup. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[")
                .replace("`", "\\`");
    }

    private MarkdownPage line(String text) {
        out.append(text).append('\n');
        return this;
    }
}
