package org.foxglove4j.processor.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.UnsupportedReason;
import org.foxglove4j.processor.model.ValueType.StructureType;
import org.foxglove4j.processor.model.ValueType.UnsupportedType;

/**
 * A message does not contain itself by way of other messages. The reference back to it is in one of these, which are
 * checked on their own, so each message of the cycle is reported at the field that leads to the next one.
 */
final class RecursionRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        for (Field field : type.fields()) {
            if (field.type().innermost() instanceof StructureType structure) {
                wayBack(structure.schema(), type, new HashSet<>())
                        .ifPresent(way -> report.add(
                                Code.RECURSIVE,
                                field.origin(),
                                field.sourceName(),
                                field.javaType().shortName(),
                                type.javaType().simpleName() + " -> " + way));
            }
        }
    }

    private static Optional<String> wayBack(SchemaType from, SchemaType target, Set<String> seen) {
        if (!seen.add(from.javaType().toString())) {
            return Optional.empty();
        }
        String name = from.javaType().simpleName();
        for (Field field : from.fields()) {
            if (from.generated() != null && leadsTo(target, field)) {
                return Optional.of(name + " -> " + target.javaType().simpleName());
            }
            if (field.type().innermost() instanceof StructureType structure) {
                Optional<String> way = wayBack(structure.schema(), target, seen);
                if (way.isPresent()) {
                    return way.map(rest -> name + " -> " + rest);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsTo(SchemaType target, Field field) {
        return field.type() instanceof UnsupportedType unsupported
                && unsupported.reason() == UnsupportedReason.RECURSIVE
                && unsupported.javaType().equals(target.javaType().toString());
    }
}
