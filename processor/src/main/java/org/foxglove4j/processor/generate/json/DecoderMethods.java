package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Constructions;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Getters;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Writes the methods that decode messages from JSON. */
final class DecoderMethods {

    private final ClassBody body;
    private final ValueDecoder values;

    DecoderMethods(ClassBody body) {
        this.body = body;
        this.values = new ValueDecoder(body, this);
    }

    /** Returns the code that reads a message from {@code in} and returns it. */
    CodeBlock read(SchemaType type) {
        return type.kind() == SchemaKind.ONE_OF ? readAlternative(type) : readFields(type);
    }

    /** Returns the expression that reads a nested message. */
    CodeBlock readStructure(SchemaType type) {
        if (type.generated() != null) {
            return CodeBlock.of("$T.read(in)", TypeNames.raw(type.generated().json()));
        }
        String method = body.method(
                "read " + type.javaType(),
                "read" + WordCase.upperCamel(type.simpleName()),
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeNames.of(type.javaType()))
                        .addParameter(RuntimeTypes.JSON_READER, "in")
                        .addCode(read(type))
                        .build());
        return CodeBlock.of("$N(in)", method);
    }

    private CodeBlock readAlternative(SchemaType type) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T message = null", TypeNames.of(type.javaType()));
        beginLoop(code, namesConstant(type, type.fields()));
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            SchemaType alternative = ((ValueType.StructureType) field.type()).schema();
            code.addStatement("case $L -> message = $L", i, readStructure(alternative));
        }
        endLoop(code);
        String choice =
                String.join(" or ", type.fields().stream().map(Field::name).toList());
        code.beginControlFlow("if (message == null)");
        code.addStatement("throw in.missing($S)", choice);
        code.endControlFlow();
        return code.addStatement("return message").build();
    }

    private CodeBlock readFields(SchemaType type) {
        List<Field> fields = type.fields().stream()
                .filter(field -> Decoding.isDecoded(type, field))
                .toList();
        List<Field> required = fields.stream().filter(Field::required).toList();
        NameAllocator locals = new NameAllocator();
        for (String taken : List.of("in", "field", "message")) {
            locals.newName(taken);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : fields) {
            String local = locals.newName(LocalNames.of(field), field);
            code.addStatement("$T $N = $L", TypeNames.of(field.javaType()), local, initial(field));
        }
        Presence presence = new Presence(required, locals);
        presence.declare(code);
        beginLoop(code, namesConstant(type, fields));
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            CodeBlock value = values.read(field);
            if (field.required()) {
                code.beginControlFlow("case $L ->", i);
                code.addStatement("$N = $L", locals.get(field), value);
                presence.mark(code, field);
                code.endControlFlow();
            } else {
                code.addStatement("case $L -> $N = $L", i, locals.get(field), value);
            }
        }
        endLoop(code);
        presence.check(code, () -> requiredConstant(type, required));
        return code.add(Constructions.returnMade(type, fields, field -> CodeBlock.of("$N", locals.get(field))))
                .build();
    }

    private static void beginLoop(CodeBlock.Builder code, String names) {
        code.addStatement("in.beginObject()");
        code.beginControlFlow(
                "for (int field; (field = in.nextField($N)) != $T.END; )", names, RuntimeTypes.JSON_READER);
        code.beginControlFlow("switch (field)");
    }

    private static void endLoop(CodeBlock.Builder code) {
        code.addStatement("default -> in.skipValue()");
        code.endControlFlow();
        code.endControlFlow();
    }

    private String namesConstant(SchemaType type, List<Field> fields) {
        return body.constant(
                "names " + type.javaType(),
                constantName(type, "NAMES"),
                name -> FieldSpec.builder(
                                RuntimeTypes.JSON_NAMES, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", RuntimeTypes.JSON_NAMES, quoted(fields))
                        .build());
    }

    private String requiredConstant(SchemaType type, List<Field> fields) {
        TypeName list = ParameterizedTypeName.get(List.class, String.class);
        return body.constant(
                "required " + type.javaType(),
                constantName(type, "REQUIRED"),
                name -> FieldSpec.builder(list, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", List.class, quoted(fields))
                        .build());
    }

    private static String constantName(SchemaType type, String what) {
        return type.generated() != null ? what : WordCase.upperSnake(type.simpleName()) + "_" + what;
    }

    private static CodeBlock quoted(List<Field> fields) {
        return fields.stream().map(field -> CodeBlock.of("$S", field.name())).collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock initial(Field field) {
        if (field.type() instanceof ValueType.OptionalType optional) {
            return CodeBlock.of("$T.empty()", TypeNames.raw(optional.kind()));
        }
        return Getters.nothing(field.javaType());
    }
}
