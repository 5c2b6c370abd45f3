package org.foxglove4j.processor.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** Finds the messages nested in a message. */
final class Nested {

    private Nested() {}

    /** Returns all messages nested in a type, at any depth, each Java type once. */
    static List<SchemaType> structures(SchemaType type) {
        Map<String, SchemaType> found = new LinkedHashMap<>();
        collect(type, found);
        return List.copyOf(found.values());
    }

    private static void collect(SchemaType type, Map<String, SchemaType> found) {
        for (Field field : type.fields()) {
            if (field.type().innermost() instanceof ValueType.StructureType structure
                    && found.putIfAbsent(structure.schema().javaType().toString(), structure.schema()) == null) {
                collect(structure.schema(), found);
            }
        }
    }
}
