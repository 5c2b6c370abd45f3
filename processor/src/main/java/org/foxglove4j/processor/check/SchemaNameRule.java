package org.foxglove4j.processor.check;

import org.foxglove4j.processor.model.SchemaType;

/** A schema name is a valid full name in protobuf. */
final class SchemaNameRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        if (!Names.isQualified(type.name())) {
            report.addAt(
                    Code.INVALID_SCHEMA_NAME, type.origin(), "name", type.name(), Names.suggestQualified(type.name()));
        }
    }
}
