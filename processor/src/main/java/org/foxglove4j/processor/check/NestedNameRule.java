package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.SchemaType;

/** Different Java types within one message have different schema names. */
final class NestedNameRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        Map<String, SchemaType> byName = new HashMap<>();
        byName.put(type.name(), type);
        for (SchemaType nested : Nested.structures(type)) {
            SchemaType other = byName.putIfAbsent(nested.name(), nested);
            if (other != null) {
                report.add(
                        Code.SAME_SCHEMA_NAME,
                        type.origin(),
                        other.javaType(),
                        nested.javaType(),
                        nested.name(),
                        type.javaType().simpleName());
            }
        }
    }
}
