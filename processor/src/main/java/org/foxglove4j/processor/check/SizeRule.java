package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/** A message is not so large that its generated code cannot be compiled, or its JSON Schema is of no use to anybody. */
final class SizeRule implements Rule {

    /** Up to 2 MB of JSON Schema, which each client is sent when it connects. */
    private static final int MAX_IN_JSON_SCHEMA = 5_000;

    /** A method of a class file holds at most 65,535 bytes. */
    private static final int MAX_OF_ITS_OWN = 750;

    private static final int COST_OF_NUMBERS = 2;

    @Override
    public void check(SchemaType type, Report report) {
        if (type.fields().stream().mapToInt(SizeRule::cost).sum() > MAX_OF_ITS_OWN) {
            report.add(
                    Code.TOO_MANY_FIELDS,
                    type.origin(),
                    type.javaType().simpleName(),
                    "it has more than " + MAX_OF_ITS_OWN + ", where a list of numbers counts as " + COST_OF_NUMBERS
                            + ", and Java has no room for the code that reads them");
        }
        Map<String, Integer> counted = new HashMap<>();
        if (count(type, counted) > MAX_IN_JSON_SCHEMA && !isReportedElsewhere(type, counted)) {
            report.add(
                    Code.TOO_MANY_FIELDS,
                    type.origin(),
                    type.javaType().simpleName(),
                    "its JSON Schema, in which nested messages stand wherever they are used, would have more than "
                            + MAX_IN_JSON_SCHEMA);
        }
    }

    /** Returns how much code a field needs: lists of numbers are read both packed and one by one. */
    private static int cost(Field field) {
        return field.type().written() instanceof ListType list
                        && !(list.elementType() instanceof JavaType.Primitive)
                        && isNumber(list.element().written())
                ? COST_OF_NUMBERS
                : 1;
    }

    private static boolean isNumber(ValueType type) {
        if (type instanceof EnumType) {
            return true;
        }
        return type instanceof ScalarType scalar
                && switch (scalar.scalar().form()) {
                    case BOOLEAN, INT32, INT64, FLOAT32, FLOAT64 -> true;
                    case TEXT, BYTES, TIME, DURATION -> false;
                };
    }

    /** Returns whether a message nested in the type is too large itself. */
    private static boolean isReportedElsewhere(SchemaType type, Map<String, Integer> counted) {
        String own = type.javaType().toString();
        return counted.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() > MAX_IN_JSON_SCHEMA && !entry.getKey().equals(own));
    }

    /** Returns how many fields the JSON Schema of a type has, at all depths, or one more than it may have. */
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
