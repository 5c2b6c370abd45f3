package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** An enum has at least one constant, and the names and numbers of its constants are unique. */
final class EnumRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        for (Field field : type.fields()) {
            for (EnumType enumType : field.type().enums()) {
                check(field, enumType, report);
            }
        }
    }

    private static void check(Field field, EnumType type, Report report) {
        String enumName = type.javaType().simpleName();
        if (type.constants().isEmpty()) {
            report.add(Code.EMPTY_ENUM, field.origin(), field.sourceName(), enumName);
        }
        if (!Names.isQualified(type.name())) {
            report.addAt(
                    Code.INVALID_SCHEMA_NAME, type.origin(), "name", type.name(), Names.suggestQualified(type.name()));
        }
        checkConstants(type, report);
    }

    private static void checkConstants(EnumType type, Report report) {
        String enumName = type.javaType().simpleName();
        Map<String, EnumConstant> byName = new HashMap<>();
        Map<Integer, EnumConstant> byNumber = new HashMap<>();
        for (EnumConstant constant : type.constants()) {
            if (!Names.isIdentifier(constant.name())) {
                report.addAt(
                        Code.INVALID_NAME, constant.origin(), "name", constant.name(), Names.suggest(constant.name()));
            }
            EnumConstant sameName = byName.putIfAbsent(constant.name(), constant);
            if (sameName != null) {
                report.addAt(
                        Code.DUPLICATE_CONSTANT_NAME,
                        constant.origin(),
                        "name",
                        sameName.sourceName(),
                        constant.sourceName(),
                        enumName,
                        constant.name());
            }
            EnumConstant sameNumber = byNumber.putIfAbsent(constant.number(), constant);
            if (sameNumber != null) {
                report.addAt(
                        Code.DUPLICATE_CONSTANT_NUMBER,
                        constant.origin(),
                        "number",
                        sameNumber.sourceName(),
                        constant.sourceName(),
                        enumName,
                        constant.number());
            }
        }
    }
}
