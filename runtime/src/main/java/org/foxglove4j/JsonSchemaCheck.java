package org.foxglove4j;

import java.util.Map;
import org.foxglove4j.encoding.JsonReader;
import org.jspecify.annotations.Nullable;

/** Checks that a schema describes JSON objects, since the app shows no messages with another JSON Schema. */
final class JsonSchemaCheck {

    private JsonSchemaCheck() {}

    /**
     * Throws if the schema is not the JSON Schema of an object. An empty one, with or without braces, is allowed: it
     * describes any message.
     */
    static void require(Schema schema) {
        if (!schema.encoding().equals(SchemaEncodings.JSON_SCHEMA)) {
            throw new IllegalArgumentException("expected a schema in " + SchemaEncodings.JSON_SCHEMA
                    + " for JSON messages, found one in " + schema.encoding());
        }
        byte[] text = schema.data();
        if (text.length == 0) {
            return;
        }
        Map<String, @Nullable Object> root = read(schema.name(), text);
        if (!root.isEmpty() && !"object".equals(root.get("type"))) {
            throw new IllegalArgumentException(
                    "expected \"type\": \"object\" at the root of the JSON Schema " + schema.name() + ", found "
                            + (root.containsKey("type") ? "type " + root.get("type") : "no type")
                            + "; messages must be objects, so put other values in a field of one");
        }
    }

    private static Map<String, @Nullable Object> read(String name, byte[] text) {
        try {
            JsonReader in = new JsonReader(text);
            Map<String, @Nullable Object> root = in.readObject();
            in.readEnd();
            return root;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the JSON Schema " + name + " is not a JSON object: " + e.getMessage(), e);
        }
    }
}
