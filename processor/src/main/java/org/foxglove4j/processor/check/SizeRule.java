package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/** The JSON Schema of a message has at most 5000 fields. */
final class SizeRule implements Rule {

    /** Corresponds to up to 2 MB of JSON Schema, which every client receives when it connects. */
    private static final int MAX_IN_JSON_SCHEMA = 5_000;

    @Override
    public void check(SchemaType type, Report report) {
        Map<String, Integer> counted = new HashMap<>();
        if (count(type, counted) > MAX_IN_JSON_SCHEMA && !isReportedElsewhere(type, counted)) {
            report.add(
                    Code.TOO_MANY_FIELDS,
                    type.origin(),
                    type.javaType().simpleName(),
                    "its JSON Schema, which repeats nested messages wherever they are used, would have more than "
                            + MAX_IN_JSON_SCHEMA);
        }
    }

    /** Returns whether a message nested in the type is too large itself. */
    private static boolean isReportedElsewhere(SchemaType type, Map<String, Integer> counted) {
        String own = type.javaType().toString();
        return counted.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() > MAX_IN_JSON_SCHEMA && !entry.getKey().equals(own));
    }

    /** Returns the number of fields in the JSON Schema of a type, at all depths, limited to one more than allowed. */
    private static int count(SchemaType type, Map<String, Integer> counted) {
        String key = type.javaType().toString();
        Integer known = counted.get(key);
        if (known != null) {
            return known;
        }
        int count = type.fields().size();
        for (Field field : type.fields()) {
            int each = field.type().innermost() instanceof StructureType structure
                    ? count(structure.schema(), counted)
                    : 0;
            EnumType keys = field.type().written() instanceof MapType map ? map.keyEnum() : null;
            count += keys == null ? each : keys.constants().size() * (1 + each);
            count = Math.min(count, MAX_IN_JSON_SCHEMA + 1);
        }
        counted.put(key, count);
        return count;
    }
}
