package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** Different Java types within one message, including enums, have different schema names. */
final class NestedNameRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        Map<String, JavaType.Declared> byName = new HashMap<>();
        add(type, type.name(), type.javaType(), byName, report);
        addEnums(type, type, byName, report);
        for (SchemaType nested : Nested.structures(type)) {
            add(type, nested.name(), nested.javaType(), byName, report);
            addEnums(type, nested, byName, report);
        }
    }

    private static void addEnums(
            SchemaType type, SchemaType holder, Map<String, JavaType.Declared> byName, Report report) {
        for (Field field : holder.fields()) {
            for (ValueType.EnumType enumType : field.type().enums()) {
                add(type, enumType.name(), enumType.javaType(), byName, report);
            }
        }
    }

    private static void add(
            SchemaType type,
            String name,
            JavaType.Declared javaType,
            Map<String, JavaType.Declared> byName,
            Report report) {
        JavaType.Declared other = byName.putIfAbsent(name, javaType);
        if (other != null && !other.equals(javaType)) {
            report.add(
                    Code.SAME_SCHEMA_NAME,
                    type.origin(),
                    other,
                    javaType,
                    name,
                    type.javaType().simpleName());
        }
    }
}
