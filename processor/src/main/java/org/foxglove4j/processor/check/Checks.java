package org.foxglove4j.processor.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** Applies all rules to a type and to the messages nested in it. */
public final class Checks {

    private static final List<Rule> RULES = List.of(
            new FlawRule(),
            new SchemaNameRule(),
            new ShapeRule(),
            new SizeRule(),
            new FieldTypeRule(),
            new RecursionRule(),
            new FieldNameRule(),
            new FieldNumberRule(),
            new FieldOptionRule(),
            new EnumRule(),
            new NestedNameRule(),
            new ProtobufNameRule(),
            new ProtobufPackageRule());

    private Checks() {}

    /**
     * Reports the faults of a type. Faults of nested messages that have their own generated classes are not included:
     * they are reported where those messages are declared.
     */
    public static Report check(SchemaType type) {
        Report report = new Report();
        apply(type, report);
        return report;
    }

    /** Returns whether code can be generated for a type and everything nested in it. */
    public static boolean isUsable(SchemaType type) {
        return check(type).isClean()
                && Nested.structures(type).stream()
                        .allMatch(nested -> check(nested).isClean());
    }

    /** Returns all messages nested in a type, at any depth, each Java type once. */
    public static List<SchemaType> nested(SchemaType type) {
        return Nested.structures(type);
    }

    private static void apply(SchemaType type, Report report) {
        RULES.forEach(rule -> rule.check(type, report));
        Map<String, SchemaType> inline = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.type().innermost() instanceof ValueType.StructureType structure
                    && structure.schema().generated() == null) {
                inline.putIfAbsent(structure.schema().javaType().toString(), structure.schema());
            }
        }
        inline.values().forEach(nested -> apply(nested, report));
    }
}
