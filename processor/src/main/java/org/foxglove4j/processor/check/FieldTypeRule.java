package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.UnsupportedType;

/** Every field has a type that can be encoded. */
final class FieldTypeRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        for (Field field : type.fields()) {
            if (field.type() instanceof UnsupportedType unsupported) {
                report(field, unsupported, report);
            }
        }
    }

    private static void report(Field field, UnsupportedType type, Report report) {
        Code code = Code.valueOf(type.reason().name());
        String name = field.sourceName();
        String javaType = field.javaType().shortName();
        switch (type.reason()) {
            case UNKNOWN_TYPE ->
                report.add(
                        code, field.origin(), name, field.javaType().clearName(), Advice.forType(raw(type.javaType())));
            case NOT_ANNOTATED -> report.add(code, field.origin(), name, javaType, raw(type.javaType()));
            case RECURSIVE -> report.add(code, field.origin(), name, javaType, type.detail());
            default -> report.add(code, field.origin(), name, javaType);
        }
    }

    /** Returns a type without its arguments, as required in annotations and class literals. */
    private static String raw(String javaType) {
        return javaType.replaceFirst("<.*", "");
    }
}
