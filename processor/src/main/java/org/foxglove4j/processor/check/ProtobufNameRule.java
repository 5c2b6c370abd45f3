package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.MapType;

/**
 * The fields, enums, enum constants and map entries of a protobuf message have different names, since they share one
 * scope. The names of fields also differ in protobuf's own JSON form.
 */
final class ProtobufNameRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        Scope scope = new Scope(type.javaType().simpleName(), report);
        Scope inJson = new Scope("the protobuf JSON form of " + type.javaType().simpleName(), report);
        Set<String> nestedEnums = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Field field : type.fields()) {
            if (names.add(field.name())) {
                String what = "the field '" + field.sourceName() + "'";
                scope.claim(field.name(), what, field.origin());
                inJson.claim(ProtobufNaming.jsonName(field.name()), what, field.origin());
            }
            if (field.type().written() instanceof MapType) {
                String entries = "the entries of '" + field.sourceName() + "'";
                scope.claim(ProtobufNaming.mapEntry(field.name()), entries, field.origin());
            }
            if (field.type().innermost() instanceof EnumType enumType) {
                String enumName = enumType.javaType().simpleName();
                if (!ProtobufNaming.isNested(enumType, type)) {
                    claimEnum(enumType, ProtobufNaming.WRAPPED_ENUM, new Scope(enumName, report));
                } else if (nestedEnums.add(enumName)) {
                    claimEnum(enumType, enumName, scope);
                }
            }
        }
    }

    private static void claimEnum(EnumType type, String name, Scope scope) {
        String enumName = type.javaType().simpleName();
        scope.claim(name, "the enum " + enumName, type.origin());
        Set<String> constants = new HashSet<>();
        for (EnumConstant constant : type.constants()) {
            if (constants.add(constant.name())) {
                scope.claim(
                        constant.name(),
                        "the constant " + constant.sourceName() + " of " + enumName,
                        constant.origin());
            }
        }
        if (constants.add(ProtobufNaming.zeroOf(type))) {
            scope.claim(ProtobufNaming.zeroOf(type), "the value 0 of " + enumName, type.origin());
        }
    }

    /** A scope whose names must be unique. */
    private static final class Scope {

        private final String where;
        private final Report report;
        private final Map<String, String> owners = new HashMap<>();

        Scope(String where, Report report) {
            this.where = where;
            this.report = report;
        }

        void claim(String name, String what, Origin origin) {
            String other = owners.putIfAbsent(name, what);
            if (other != null) {
                report.add(Code.PROTOBUF_NAME_CLASH, origin, other, what, name, where);
            }
        }
    }
}
