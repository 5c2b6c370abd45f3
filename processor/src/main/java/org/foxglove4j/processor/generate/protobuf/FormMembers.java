package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Parts;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.WordCase;

/** Provides the methods and constants that the methods of a protobuf class need, generating them on request. */
final class FormMembers {

    private final ClassBody body;

    FormMembers(ClassBody body) {
        this.body = body;
    }

    /** Returns the body that the members are added to. */
    ClassBody body() {
        return body;
    }

    /** Returns the method that writes a message to a buffer. */
    CodeBlock writer(SchemaType type) {
        if (type.generated() != null) {
            return CodeBlock.of("$T.write", TypeNames.raw(type.generated().protobuf()));
        }
        String name = body.method(
                "write " + type.javaType(),
                "write" + WordCase.upperCamel(type.simpleName()),
                unique -> MethodSpec.methodBuilder(unique)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(TypeNames.of(type.javaType()), "message")
                        .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                        .addCode(WriteMethod.toBuffer(type, this))
                        .build());
        return CodeBlock.of("$N", name);
    }

    /** Returns the method that puts a message of bounded length into an array. */
    CodeBlock putter(SchemaType type) {
        if (type.generated() != null) {
            return CodeBlock.of("$T.put", TypeNames.raw(type.generated().protobuf()));
        }
        String name = body.method(
                "put " + type.javaType(),
                "put" + WordCase.upperCamel(type.simpleName()),
                unique -> MethodSpec.methodBuilder(unique)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeNames.of(type.javaType()), "message")
                        .addParameter(byte[].class, "array")
                        .addParameter(TypeName.INT, "position")
                        .addCode(WriteMethod.intoArray(type, this))
                        .build());
        return CodeBlock.of("$N", name);
    }

    /** Returns the method that writes the elements of a list. */
    CodeBlock listWriter(int number, String sourceName, ListType list, FieldOptions options) {
        String name = body.method(
                "list " + number + list + options,
                "write" + WordCase.upperCamel(sourceName),
                unique -> RepeatedMethods.list(unique, number, list, options, this));
        return CodeBlock.of("$N", name);
    }

    /** Returns the method that writes the entries of a map. */
    CodeBlock mapWriter(int number, String sourceName, MapType map, FieldOptions options) {
        String name = body.method(
                "map " + number + map + options,
                "write" + WordCase.upperCamel(sourceName),
                unique -> RepeatedMethods.map(unique, number, map, options, this));
        return CodeBlock.of("$N", name);
    }

    /** Returns the method that reads a message. */
    CodeBlock reader(SchemaType type) {
        if (type.generated() != null) {
            return CodeBlock.of("$T.read", TypeNames.raw(type.generated().protobuf()));
        }
        String name = body.method(
                "read " + type.javaType(),
                "read" + WordCase.upperCamel(type.simpleName()),
                unique -> MethodSpec.methodBuilder(unique)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeNames.of(type.javaType()))
                        .addParameter(RuntimeTypes.PROTOBUF_READER, "in")
                        .addCode(ReadMethod.code(type, this))
                        .build());
        return CodeBlock.of("$N", name);
    }

    /** Returns the method that reads an entry into a map. */
    CodeBlock entryReader(Field field, MapType map, TypeName mapType) {
        String name = body.method(
                "entry " + map + field.options(),
                "read" + ProtobufNaming.mapEntry(field.name()),
                unique -> MethodSpec.methodBuilder(unique)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(RuntimeTypes.PROTOBUF_READER, "in")
                        .addParameter(mapType, "into")
                        .addCode(MapEntry.code(MapEntry.fields(map, field.options()), this))
                        .build());
        return CodeBlock.of("$N", name);
    }

    /** Returns the method for the number of an enum constant. */
    CodeBlock numberOf(EnumType type) {
        String name = body.method(
                "numberOf " + type.javaType(),
                "numberOf" + type.javaType().simpleName(),
                unique -> EnumMethods.numberOf(type, unique));
        return CodeBlock.of("$N", name);
    }

    /** Returns the method for the enum constant of a number. */
    CodeBlock constantOf(EnumType type) {
        String name = body.method(
                "constantOf " + type.javaType(),
                "constantOf" + type.javaType().simpleName(),
                unique -> EnumMethods.constantOf(type, unique));
        return CodeBlock.of("$N", name);
    }

    /** Returns the constant that holds a converter. */
    CodeBlock converter(JavaType.Declared type) {
        return CodeBlock.of("$N", body.converter(type));
    }

    /**
     * Returns the constant that holds the names of a message's fields.
     *
     * @param owner identifies the message
     * @param suggestion the preferred name of the constant
     */
    CodeBlock fieldNames(String owner, String suggestion, List<Field> fields) {
        String name = body.constant("names " + owner, suggestion, unique -> {
            CodeBlock numbers = fields.stream()
                    .map(field -> CodeBlock.of("$L", field.number()))
                    .collect(CodeBlock.joining(", "));
            CodeBlock names = fields.stream()
                    .map(field -> CodeBlock.of(", $S", field.name()))
                    .collect(CodeBlock.joining(""));
            FieldSpec.Builder constant = FieldSpec.builder(
                    RuntimeTypes.PROTOBUF_NAMES, unique, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
            return Parts.isLarge(fields)
                    ? constant.initializer("$T.parse($L)", RuntimeTypes.PROTOBUF_NAMES, lines(fields))
                            .build()
                    : constant.initializer("$T.of(new int[] {$L}$L)", RuntimeTypes.PROTOBUF_NAMES, numbers, names)
                            .build();
        });
        return CodeBlock.of("$N", name);
    }

    /** Returns the expression for the names of many fields, since an array takes code for each name. */
    private static CodeBlock lines(List<Field> fields) {
        return Parts.lines(fields.stream()
                .map(field -> field.number() + " " + field.name())
                .toList());
    }

    /** Returns the method that writes some fields of a message to a buffer, or puts them into an array. */
    CodeBlock partWriter(SchemaType type, List<Field> fields, boolean intoArray) {
        String first = fields.get(0).name();
        String name = body.method(
                "part " + type.javaType() + first + intoArray,
                (intoArray ? "putFrom" : "writeFrom") + WordCase.upperCamel(first),
                unique -> {
                    MethodSpec.Builder method = MethodSpec.methodBuilder(unique)
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .addParameter(TypeNames.of(type.javaType()), "message");
                    if (intoArray) {
                        method.returns(TypeName.INT)
                                .addParameter(byte[].class, "array")
                                .addParameter(TypeName.INT, "position");
                    } else {
                        method.addParameter(RuntimeTypes.ENCODE_BUFFER, "out");
                    }
                    return method.addCode(WriteMethod.part(type, fields, intoArray, this))
                            .build();
                });
        return CodeBlock.of("$N", name);
    }
}
