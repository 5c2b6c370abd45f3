package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;

/** A message has fields, no alternative is called {@code type}, and a requested builder can be generated. */
final class ShapeRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        String name = type.javaType().simpleName();
        boolean noted = !type.flaws().isEmpty();
        boolean isObject = type.construction() instanceof Construction.Instance;
        if (type.kind() == SchemaKind.CLASS && type.fields().isEmpty() && !noted && !isObject) {
            report.add(Code.NO_FIELDS, type.origin(), name);
        }
        if (type.kind() == SchemaKind.ONE_OF) {
            for (Field alternative : type.fields()) {
                if (alternative.name().equals("type")) {
                    report.add(Code.RESERVED_ALTERNATIVE, alternative.origin());
                }
            }
        }
        if (type.options().builder()) {
            if (type.kind() == SchemaKind.ONE_OF) {
                report.addAt(Code.NO_BUILDER, type.origin(), "builder", name, "it is a sealed type");
            } else if (type.construction() instanceof Construction.Impossible impossible) {
                report.addAt(Code.NO_BUILDER, type.origin(), "builder", name, impossible.reason());
            }
        }
    }
}
