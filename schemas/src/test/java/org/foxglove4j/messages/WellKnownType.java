package org.foxglove4j.messages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of Foxglove's types: its description in the generated tables, and the generated code for our record of the same
 * name.
 */
record WellKnownType(String name, JsonNode protobuf, JsonNode jsonSchema) {

    static List<WellKnownType> all() throws IOException {
        JsonNode jsonSchemas = resource("jsonschema.json");
        List<WellKnownType> types = new ArrayList<>();
        for (JsonNode message : resource("protobuf.json").get("messages")) {
            String name = message.get("name").asString();
            types.add(new WellKnownType(name, message, jsonSchemas.get(name)));
        }
        return types;
    }

    Class<? extends Record> recordClass() throws ReflectiveOperationException {
        return Class.forName("org.foxglove4j.messages." + name).asSubclass(Record.class);
    }

    Form<Record> jsonForm() throws ReflectiveOperationException {
        return form("Json");
    }

    Form<Record> protobufForm() throws ReflectiveOperationException {
        return form("Protobuf");
    }

    @Override
    public String toString() {
        return name;
    }

    @SuppressWarnings("unchecked")
    private Form<Record> form(String suffix) throws ReflectiveOperationException {
        Class<?> generated = Class.forName("org.foxglove4j.messages." + name + suffix);
        return new Form<>(
                (Schema) generated.getField("SCHEMA").get(null),
                (Encoder<Record>) generated.getField("ENCODER").get(null),
                (Decoder<Record>) generated.getField("DECODER").get(null));
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream resource = WellKnownType.class.getResourceAsStream(name)) {
            return new JsonMapper().readTree(resource);
        }
    }

    /** What was generated for one encoding. */
    record Form<T>(Schema schema, Encoder<T> encoder, Decoder<T> decoder) {}
}
