package org.foxglove4j.processor.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** The full name of a protobuf message is not also the name of a package. */
final class ProtobufPackageRule implements Rule {

    @Override
    public void check(SchemaType type, Report report) {
        Map<String, String> messages = new TreeMap<>();
        add(type, messages);
        Nested.structures(type).forEach(nested -> add(nested, messages));
        Map<String, String> packages = new HashMap<>();
        for (String name : messages.keySet()) {
            String outer = ProtobufNaming.packageOf(name);
            while (!outer.isEmpty()) {
                packages.putIfAbsent(outer, name);
                outer = ProtobufNaming.packageOf(outer);
            }
        }
        messages.forEach((name, javaType) -> {
            String inside = packages.get(name);
            if (inside != null) {
                report.add(Code.PROTOBUF_PACKAGE_CLASH, type.origin(), name, javaType, inside);
            }
        });
    }

    private static void add(SchemaType type, Map<String, String> messages) {
        messages.put(type.name(), type.javaType().shortName());
        for (Field field : type.fields()) {
            if (field.type().innermost() instanceof EnumType enumType && !ProtobufNaming.isNested(enumType, type)) {
                messages.put(enumType.name(), enumType.javaType().shortName());
            }
        }
    }
}
