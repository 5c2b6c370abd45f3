package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;

/** The names of fields on the wire are valid identifiers, and unique. */
final class FieldNameRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        Map<String, Field> byName = new HashMap<>();
        for (Field field : type.fields()) {
            if (!Names.isIdentifier(field.name())) {
                report.addAt(Code.INVALID_NAME, field.origin(), "name", field.name(), Names.suggest(field.name()));
            }
            Field other = byName.putIfAbsent(field.name(), field);
            if (other != null) {
                report.addAt(
                        Code.DUPLICATE_NAME,
                        field.origin(),
                        "name",
                        other.sourceName(),
                        field.sourceName(),
                        field.name());
            }
        }
    }
}
