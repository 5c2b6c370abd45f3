package org.foxglove4j.processor.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.processor.model.SchemaType;
import org.jspecify.annotations.Nullable;

/** Renders the documents about the types of a module. */
public final class SchemaDocuments {

    /** The name of the page. */
    public static final String PAGE = "index.html";

    /** The name of the Markdown file. */
    public static final String MARKDOWN = "schemas.md";

    private SchemaDocuments() {}

    /**
     * Renders them.
     *
     * @param title the title, or null for the common package of the types
     * @param types the types of the module; those that they contain are documented as well
     * @param forms creates the schemas
     * @return the texts of the files by their paths: the page, the Markdown and the schemas of all types
     */
    public static Map<String, String> render(@Nullable String title, Collection<SchemaType> types, WireForms forms) {
        Catalog catalog = Catalog.of(types);
        String name = title == null ? commonPackage(types) : title;
        Map<String, String> files = new TreeMap<>();
        files.put(PAGE, new HtmlPage(name, catalog, forms).render());
        files.put(MARKDOWN, new MarkdownPage(name, catalog, forms).render());
        for (SchemaType type : types) {
            files.put(
                    "jsonschema/" + type.name() + ".json",
                    forms.jsonSchema(type).stripTrailing() + "\n");
            forms.protoFiles(type).forEach((path, text) -> files.put("proto/" + path, text));
        }
        return files;
    }

    private static String commonPackage(Collection<SchemaType> types) {
        List<String> common = null;
        for (SchemaType type : types) {
            List<String> words = List.of(type.namePackage().split("\\."));
            int length = 0;
            while (common != null
                    && length < Math.min(common.size(), words.size())
                    && words.get(length).equals(common.get(length))) {
                length++;
            }
            common = common == null ? words : common.subList(0, length);
        }
        String name = common == null ? "" : String.join(".", common);
        return name.isEmpty() ? "Message schemas" : name;
    }
}
