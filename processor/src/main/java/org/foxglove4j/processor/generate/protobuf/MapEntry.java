package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.MapType;

/** The fields of the messages that represent the entries of a map. */
final class MapEntry {

    static final int KEY_NUMBER = 1;
    static final int VALUE_NUMBER = 2;

    private MapEntry() {}

    static List<Field> fields(MapType map, FieldOptions options) {
        return List.of(
                field("key", KEY_NUMBER, map.key(), map.keyType(), FieldOptions.NONE),
                field("value", VALUE_NUMBER, map.value(), map.valueType(), options));
    }

    /** Returns the code that reads an entry from {@code in} and puts it into {@code into}. */
    static CodeBlock code(List<Field> fields, FormMembers form) {
        NameAllocator names = new NameAllocator();
        for (String taken : List.of("in", "into", "tag")) {
            names.newName(taken);
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("in.beginElement()");
        Map<String, CodeBlock> values =
                FieldLoop.add(fields, form.fieldNames("map", "ENTRY_NAMES", fields), form, names, code);
        return code.addStatement("in.endMessage()")
                .addStatement("into.put($L, $L)", values.get("key"), values.get("value"))
                .build();
    }

    private static Field field(String name, int number, ValueType type, JavaType javaType, FieldOptions options) {
        return new Field(
                name,
                name,
                "",
                "",
                number,
                true,
                true,
                type,
                javaType,
                Access.method("get" + name),
                null,
                options,
                Origin.NONE);
    }
}
