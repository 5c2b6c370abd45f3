package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** The locked schemas of a type in the model: its own and those of all messages and enums that it contains. */
final class LockedSchemas {

    private final Map<String, LockedSchema> byName = new LinkedHashMap<>();
    private final List<LockedSchema> clashes = new ArrayList<>();

    private LockedSchemas() {}

    /** Returns the schemas of a type. */
    static LockedSchemas of(SchemaType type) {
        LockedSchemas all = new LockedSchemas();
        all.message(type);
        return all;
    }

    /** Returns the schemas by name, the type's own first. */
    Map<String, LockedSchema> byName() {
        return byName;
    }

    /** Returns the schemas that share their name with another one that differs. */
    List<LockedSchema> clashes() {
        return clashes;
    }

    private void message(SchemaType type) {
        boolean oneOf = type.kind() == SchemaKind.ONE_OF;
        LockedSchema.Message message = new LockedSchema.Message(
                type.name(),
                type.javaType().qualifiedName(),
                false,
                oneOf,
                type.generated() == null ? null : type.options().encoding(),
                type.fields().stream().map(field -> field(field, oneOf)).toList(),
                List.of(),
                type.origin());
        if (add(message)) {
            type.fields().forEach(field -> collect(field.type()));
        }
    }

    private void collect(ValueType type) {
        if (type instanceof ValueType.StructureType structure) {
            message(structure.schema());
        } else if (type instanceof ValueType.EnumType enumType) {
            add(enumeration(enumType));
        } else if (type instanceof ValueType.ListType list) {
            collect(list.element());
        } else if (type instanceof ValueType.EnumNameType name) {
            add(enumeration(name.enumType()));
        } else if (type instanceof ValueType.MapType map) {
            collect(map.key());
            collect(map.value());
        } else if (type instanceof ValueType.OptionalType optional) {
            collect(optional.value());
        } else if (type instanceof ValueType.WrapperType wrapper) {
            collect(wrapper.value());
        } else if (type instanceof ValueType.ConvertedType converted) {
            collect(converted.value());
        }
    }

    /** Adds a schema; returns false if it was already added. */
    private boolean add(LockedSchema schema) {
        LockedSchema other = byName.putIfAbsent(schema.name(), schema);
        if (other != null && !other.equals(schema)) {
            clashes.add(schema);
        }
        return other == null;
    }

    private static LockedSchema enumeration(ValueType.EnumType type) {
        return new LockedSchema.Enumeration(
                type.name(),
                type.javaType().qualifiedName(),
                false,
                type.constants().stream()
                        .map(constant ->
                                new LockedSchema.Constant(constant.number(), constant.name(), constant.origin()))
                        .toList(),
                List.of(),
                type.origin());
    }

    private static LockedSchema.Field field(Field field, boolean alternative) {
        return new LockedSchema.Field(
                field.number(),
                field.name(),
                !field.required() && !alternative,
                shape(field.type(), field.options()),
                converter(field.type()),
                field.unit().strip().replaceAll("\\s+", " "),
                field.origin());
    }

    private static Shape shape(ValueType type, FieldOptions options) {
        if (type instanceof ValueType.ScalarType scalar) {
            return ValueNames.value(scalar.scalar(), options.unsigned(), options.fixed());
        }
        if (type instanceof ValueType.EnumType enumType) {
            return new Shape.EnumReference(enumType.name());
        }
        if (type instanceof ValueType.EnumNameType name) {
            return new Shape.EnumReference(name.enumType().name());
        }
        if (type instanceof ValueType.StructureType structure) {
            return new Shape.MessageReference(structure.schema().name());
        }
        if (type instanceof ValueType.ListType list) {
            boolean unique = switch (list.kind()) {
                case SET -> true;
                case ARRAY, LIST, COLLECTION, ITERABLE -> false;
            };
            return new Shape.Repeated(shape(list.element(), options), unique, options.length());
        }
        if (type instanceof ValueType.MapType map) {
            return new Shape.MapOf(shape(map.key(), FieldOptions.NONE), shape(map.value(), options));
        }
        if (type instanceof ValueType.OptionalType optional) {
            return shape(optional.value(), options);
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return shape(wrapper.value(), options);
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return shape(converted.value(), options);
        }
        throw new IllegalArgumentException("cannot be encoded: " + type);
    }

    private static String converter(ValueType type) {
        if (type instanceof ValueType.ConvertedType converted) {
            return converted.converter().qualifiedName();
        }
        if (type instanceof ValueType.ListType list) {
            return converter(list.element());
        }
        if (type instanceof ValueType.MapType map) {
            String ofKeys = converter(map.key());
            return ofKeys.isEmpty() ? converter(map.value()) : ofKeys;
        }
        if (type instanceof ValueType.OptionalType optional) {
            return converter(optional.value());
        }
        return type instanceof ValueType.WrapperType wrapper ? converter(wrapper.value()) : "";
    }
}
