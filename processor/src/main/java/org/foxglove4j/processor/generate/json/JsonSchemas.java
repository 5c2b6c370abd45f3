package org.foxglove4j.processor.generate.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * Creates the JSON Schema of a type, in the dialect that the Foxglove app reads: nested messages are repeated where
 * they are used, without references; times and durations are objects of seconds and nanoseconds; enums are numbers with
 * titles.
 */
public final class JsonSchemas {

    private JsonSchemas() {}

    /** Returns the JSON Schema of a type as formatted text. */
    public static String text(SchemaType type) {
        return JsonText.of(tree(type));
    }

    /** Returns the JSON Schema of a type as maps and lists, in the order of the text. */
    public static Map<String, Object> tree(SchemaType type) {
        return structure(type, "");
    }

    private static Map<String, Object> structure(SchemaType type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", type.name());
        describe(schema, description.isEmpty() ? type.description() : description);
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (type.kind() == SchemaKind.ONE_OF) {
            properties.put(JsonNaming.DISCRIMINATOR, discriminator(type));
            required.add(JsonNaming.DISCRIMINATOR);
        }
        for (Field field : type.fields()) {
            properties.put(field.name(), field(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> discriminator(SchemaType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        describe(schema, "Names the one other field that is there.");
        schema.put("type", "string");
        schema.put("enum", type.fields().stream().map(Field::name).toList());
        return schema;
    }

    private static Map<String, Object> field(Field field) {
        return value(field.type(), field.descriptionWithUnit(), field.options());
    }

    private static Map<String, Object> value(ValueType type, String description, FieldOptions options) {
        if (type instanceof ValueType.StructureType structure) {
            return structure(structure.schema(), description);
        }
        if (type instanceof ValueType.EnumType enumType) {
            return enumeration(enumType, description);
        }
        if (type instanceof ValueType.ListType list) {
            return list(list, description, options);
        }
        if (type instanceof ValueType.MapType map) {
            Map<String, Object> schema = new LinkedHashMap<>();
            describe(schema, description);
            schema.put("type", "object");
            ValueType.EnumType keys = map.keyEnum();
            if (keys != null) {
                schema.put("properties", byConstant(keys, map.value(), options));
                return schema;
            }
            // The app iterates over the properties of every object, and fails if there are none.
            schema.put("properties", Map.of());
            schema.put("additionalProperties", value(map.value(), "", options));
            return schema;
        }
        if (type instanceof ValueType.OptionalType optional) {
            return value(optional.value(), description, options);
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return value(wrapper.value(), description, options);
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return value(converted.value(), description, options);
        }
        return scalar(((ValueType.ScalarType) type).scalar(), description, options);
    }

    /** Adds a property for each constant that may be a key, so that the app suggests them. */
    private static Map<String, Object> byConstant(ValueType.EnumType keys, ValueType value, FieldOptions options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (EnumConstant constant : keys.constants()) {
            properties.put(constant.name(), value(value, constant.description(), options));
        }
        return properties;
    }

    private static Map<String, Object> enumeration(ValueType.EnumType type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", type.name());
        describe(schema, description.isEmpty() ? type.description() : description);
        List<Object> constants = new ArrayList<>();
        for (EnumConstant constant : type.constants()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("title", constant.name());
            entry.put("const", constant.number());
            describe(entry, constant.description());
            constants.add(entry);
        }
        schema.put("oneOf", constants);
        return schema;
    }

    private static Map<String, Object> list(ValueType.ListType type, String description, FieldOptions options) {
        Map<String, Object> schema = new LinkedHashMap<>();
        describe(schema, description);
        schema.put("type", "array");
        Map<String, Object> items = value(type.element(), "", options);
        // The app recognizes an enum by its constants in the fields of an object, but the items of a list by their
        // type.
        items.putIfAbsent("type", "integer");
        schema.put("items", items);
        if (options.length() >= 0) {
            schema.put("minItems", options.length());
            schema.put("maxItems", options.length());
        }
        return schema;
    }

    private static Map<String, Object> scalar(Scalar scalar, String description, FieldOptions options) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (scalar.form()) {
            case TIME -> schema.put("title", "time");
            case DURATION -> schema.put("title", "duration");
            default -> {}
        }
        describe(schema, description);
        switch (scalar.form()) {
            case BOOLEAN -> schema.put("type", "boolean");
            case INT32, INT64 -> {
                schema.put("type", "integer");
                if (options.unsigned()) {
                    schema.put("minimum", 0);
                }
            }
            case FLOAT32, FLOAT64 -> schema.put("type", "number");
            case TEXT -> schema.put("type", "string");
            case BYTES -> {
                schema.put("type", "string");
                schema.put("contentEncoding", "base64");
            }
            case TIME -> secondsAndNanos(schema, true);
            case DURATION -> secondsAndNanos(schema, false);
        }
        return schema;
    }

    private static void secondsAndNanos(Map<String, Object> schema, boolean unsigned) {
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("type", "integer");
        if (unsigned) {
            seconds.put("minimum", 0);
        }
        Map<String, Object> nanos = new LinkedHashMap<>();
        nanos.put("type", "integer");
        nanos.put("minimum", 0);
        nanos.put("maximum", 999_999_999);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("sec", seconds);
        properties.put("nsec", nanos);
        schema.put("type", "object");
        schema.put("properties", properties);
    }

    private static void describe(Map<String, Object> schema, String description) {
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
    }
}
