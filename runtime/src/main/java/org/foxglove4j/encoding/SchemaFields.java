package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the fields of two schemas of one encoding, as far as it takes to see that they are of different types. */
final class SchemaFields {

    private static final String PROTOBUF = "protobuf";
    private static final String JSON_SCHEMA = "jsonschema";

    private SchemaFields() {}

    /**
     * Requires that a decoder of the expected schema finds fields that it knows in messages of the other.
     *
     * @throws IllegalArgumentException if it finds none, or values of other kinds
     */
    static void requireReadable(String topic, EncodedSchema found, EncodedSchema expected) {
        Map<String, String> theirs = fields(found);
        Map<String, String> ours = fields(expected);
        if (theirs == null || ours == null || theirs.isEmpty() || ours.isEmpty()) {
            return;
        }
        boolean common = false;
        for (Map.Entry<String, String> field : ours.entrySet()) {
            String other = theirs.get(field.getKey());
            common |= field.getValue().equals(other);
            if (other != null && !kind(field.getValue()).equals(kind(other))) {
                throw mismatch(
                        topic,
                        found,
                        expected,
                        "its field " + field.getKey() + " is \"" + other + "\" and not \"" + field.getValue() + "\"");
            }
        }
        if (!common) {
            throw mismatch(topic, found, expected, "it has none of the fields " + ours.values());
        }
    }

    private static IllegalArgumentException mismatch(
            String topic, EncodedSchema found, EncodedSchema expected, String reason) {
        return new IllegalArgumentException(
                "a message of " + expected.name() + " was expected on " + topic + ", found one of " + found.name()
                        + ": " + reason + "; decode it as its own type, or with a MapDecoder");
    }

    /** Returns what follows a field's name. */
    private static String kind(String field) {
        return field.substring(field.indexOf(' ') + 1);
    }

    /** Returns the fields, each as its name and kind, by what a decoder finds them by; null if that cannot be told. */
    private static @Nullable Map<String, String> fields(EncodedSchema schema) {
        ByteBuffer buffer = schema.dataBuffer();
        byte[] data = new byte[buffer.remaining()];
        buffer.get(data);
        try {
            return switch (schema.encoding()) {
                case PROTOBUF -> DescriptorFields.of(data, schema.name());
                case JSON_SCHEMA -> properties(data);
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null; // Whoever wrote it, what it says is not known.
        }
    }

    /** In JSON the decoder itself finds out that a value is of another kind. */
    private static Map<String, String> properties(byte[] jsonSchema) {
        Map<String, String> fields = new LinkedHashMap<>();
        Object properties = new JsonReader(jsonSchema).readObject().get("properties");
        if (properties instanceof Map<?, ?> named) {
            named.keySet().forEach(name -> fields.put(Objects.toString(name), name + " value"));
        }
        return fields;
    }
}
