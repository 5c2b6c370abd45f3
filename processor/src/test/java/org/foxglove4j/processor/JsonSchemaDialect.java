package org.foxglove4j.processor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of JSON Schema that the Foxglove app reads. */
public final class JsonSchemaDialect {

    private static final Set<String> KEYWORDS = Set.of(
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "additionalProperties",
            "oneOf",
            "const",
            "enum",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "contentEncoding");

    private static final Set<String> ITEM_TYPES = Set.of("object", "string", "number", "integer", "boolean");

    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");

    private final List<String> faults = new ArrayList<>();

    private JsonSchemaDialect() {}

    /** Returns what the app would not read of a schema; empty if that is nothing. */
    public static List<String> faults(byte[] schema) {
        JsonSchemaDialect dialect = new JsonSchemaDialect();
        JsonNode root = JsonMapper.shared().readTree(new String(schema, StandardCharsets.UTF_8));
        if (!root.path("type").asString("").equals("object")
                || !root.path("title").isString()) {
            dialect.faults.add("the root is no object with a title");
        }
        dialect.check(root, "");
        return dialect.faults;
    }

    private void check(JsonNode schema, String path) {
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            if (!KEYWORDS.contains(entry.getKey())) {
                faults.add(path + ": keyword " + entry.getKey());
            }
        }
        if (schema.has("oneOf")) {
            checkEnum(schema, path);
            if (!schema.has("type")) {
                return;
            }
        }
        String type = schema.path("type").asString("");
        if (!TYPES.contains(type)) {
            faults.add(path + ": type " + schema.path("type"));
        }
        switch (type) {
            case "object" -> checkObject(schema, path);
            case "array" -> checkArray(schema, path);
            default -> {}
        }
    }

    private void checkEnum(JsonNode schema, String path) {
        for (JsonNode constant : schema.path("oneOf")) {
            if (!constant.path("title").isString() || !constant.path("const").isIntegralNumber()) {
                faults.add(path + ": constant " + constant);
            }
        }
    }

    private void checkObject(JsonNode schema, String path) {
        if (!schema.path("properties").isObject()) {
            faults.add(path + ": an object without properties");
        }
        if (!schema.path("properties").isEmpty() && schema.has("additionalProperties")) {
            faults.add(path + ": an object with properties and additional ones");
        }
        for (JsonNode name : schema.path("required")) {
            if (!schema.path("properties").has(name.asString())) {
                faults.add(path + ": required " + name + " is no property");
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            check(property.getValue(), path + "/" + property.getKey());
        }
        if (schema.has("additionalProperties")) {
            check(schema.path("additionalProperties"), path + "/*");
        }
    }

    private void checkArray(JsonNode schema, String path) {
        JsonNode items = schema.path("items");
        String type = items.path("type").asString("none");
        boolean bytes = items.has("contentEncoding");
        if (!ITEM_TYPES.contains(type) || bytes) {
            faults.add(path + ": an array of " + (bytes ? "byte strings" : "the type " + type));
        }
        check(items, path + "[]");
    }
}
