package org.foxglove4j.processor.generate;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** Determines whether decoders can be generated for a type. */
public final class Decoding {

    private Decoding() {}

    /** Returns why a type cannot be decoded, as a clause about it or a type nested in it; empty if it can. */
    public static String obstacle(SchemaType type) {
        if (type.construction() instanceof Construction.Impossible impossible) {
            return impossible.reason();
        }
        return type.fields().stream()
                .map(field -> obstacle(field.type()))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns whether a type can be decoded. */
    public static boolean isPossible(SchemaType type) {
        return obstacle(type).isEmpty();
    }

    /** Returns whether a decoder can set a field, by a constructor parameter or a setter. */
    public static boolean isDecoded(SchemaType type, Field field) {
        if (type.construction() instanceof Construction.Instance) {
            return false;
        }
        if (field.setter() != null || type.construction() instanceof Construction.ByAlternative) {
            return true;
        }
        return type.construction() instanceof Construction.ByConstructor constructor
                && constructor.parameters().stream()
                        .anyMatch(parameter -> Objects.equals(parameter.field(), field.sourceName()));
    }

    /** Returns the fields of a type by their names in the source. */
    public static Map<String, Field> bySourceName(SchemaType type) {
        return type.fields().stream().collect(Collectors.toMap(Field::sourceName, Function.identity()));
    }

    private static String obstacle(ValueType type) {
        if (!(type.innermost() instanceof ValueType.StructureType structure)) {
            return "";
        }
        SchemaType schema = structure.schema();
        String nested = obstacle(schema);
        boolean byName = schema.generated() != null && !nested.isEmpty();
        return byName ? schema.javaType().simpleName() + " has no decoder" : nested;
    }
}
