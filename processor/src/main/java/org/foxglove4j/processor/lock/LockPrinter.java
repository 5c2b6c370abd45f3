package org.foxglove4j.processor.lock;

import java.util.Locale;

/** Prints lock files: one line per field, sorted by number, so that they are easy to read and to merge. */
final class LockPrinter {

    static final String HEADER = """
            # Schema lock of foxglove4j: what recordings hold of this type. Commit this file with the sources.
            # The build rewrites it with -Afoxglove.lock.mode=update; edit it only to resolve a merge.
            """;

    private LockPrinter() {}

    static String print(LockedSchema schema) {
        StringBuilder out = new StringBuilder(HEADER);
        out.append(keyword(schema)).append(' ').append(schema.name()).append('\n');
        out.append("class ").append(schema.javaClass()).append('\n');
        if (schema instanceof LockedSchema.Message message && message.encoding() != null) {
            out.append("encoding ")
                    .append(message.encoding().name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        if (schema.retired()) {
            out.append("retired\n");
        }
        if (schema instanceof LockedSchema.Message message) {
            message.fields().forEach(field -> out.append(line(field)).append('\n'));
            message.reserved()
                    .forEach(
                            field -> out.append("reserved ").append(line(field)).append('\n'));
        } else if (schema instanceof LockedSchema.Enumeration enumeration) {
            enumeration
                    .constants()
                    .forEach(constant -> out.append(line(constant)).append('\n'));
            enumeration
                    .reserved()
                    .forEach(constant ->
                            out.append("reserved ").append(line(constant)).append('\n'));
        }
        return out.toString();
    }

    static String keyword(LockedSchema schema) {
        if (schema instanceof LockedSchema.Message message) {
            return message.oneOf() ? "oneof" : "message";
        }
        return "enum";
    }

    /** Returns the line of a field, for example {@code 3 heading: optional double [rad]}. */
    static String line(LockedSchema.Field field) {
        return field.number() + " " + field.name() + ": " + content(field);
    }

    /** Returns the line of a field without its number and name. */
    static String content(LockedSchema.Field field) {
        return (field.optional() ? "optional " : "")
                + field.shape()
                + (field.converter().isEmpty() ? "" : " by " + field.converter())
                + (field.unit().isEmpty() ? "" : " [" + field.unit() + "]");
    }

    static String line(LockedSchema.Constant constant) {
        return constant.number() + " " + constant.name();
    }
}
