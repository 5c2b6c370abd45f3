package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.ConstructionCode;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.MemberAccess;
import org.foxglove4j.processor.generate.Parts;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Generates the methods that decode messages from JSON. */
final class DecoderMethods {

    /** A larger number of names is split from one string, since an array takes code for each name. */
    private static final int MAX_QUOTED = 150;

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
        if (Parts.isLarge(fields)) {
            return readParts(type, fields);
        }
        List<Field> required = fields.stream().filter(Field::required).toList();
        NameAllocator locals = locals();
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : fields) {
            String local = locals.newName(LocalNames.of(field), field);
            code.addStatement("$T $N = $L", TypeNames.of(field.javaType()), local, initial(field));
        }
        Presence presence = new Presence(required, locals);
        presence.declare(code);
        beginLoop(code, namesConstant(type, fields));
        addCases(fields, 0, locals, presence, code);
        endLoop(code);
        presence.check(code, () -> requiredConstant(type, required));
        return code.add(ConstructionCode.returnNew(type, fields, field -> CodeBlock.of("$N", locals.get(field))))
                .build();
    }

    private void addCases(
            List<Field> fields, int first, NameAllocator locals, Presence presence, CodeBlock.Builder code) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            CodeBlock value = values.read(field);
            if (field.required()) {
                code.beginControlFlow("case $L ->", first + i);
                code.addStatement("$N = $L", locals.get(field), value);
                presence.mark(code, field);
                code.endControlFlow();
            } else {
                code.addStatement("case $L -> $N = $L", first + i, locals.get(field), value);
            }
        }
    }

    private CodeBlock readParts(SchemaType type, List<Field> fields) {
        Map<String, String> variables = new HashMap<>();
        List<String> classes = new ArrayList<>();
        List<List<Field>> parts = Parts.of(fields, Parts.MAX_READ);
        NameAllocator names = locals();
        CodeBlock.Builder code = CodeBlock.builder();
        for (List<Field> part : parts) {
            NameAllocator locals = locals();
            classes.add(body.nestedClass(name -> part(name, type, part, classes.size() * Parts.MAX_READ, locals)));
            part.forEach(field -> variables.put(field.sourceName(), locals.get(field)));
        }
        List<String> readers = Parts.declare(classes, names, code);
        for (int i = 0; i < readers.size(); i++) {
            String reader = readers.get(i);
            parts.get(i).forEach(field -> variables.compute(field.sourceName(), (name, local) -> reader + "." + local));
        }
        code.addStatement("in.beginObject()");
        code.beginControlFlow(
                "for (int field; (field = in.nextField($N)) != $T.END; )",
                namesConstant(type, fields),
                RuntimeTypes.JSON_READER);
        code.beginControlFlow("if ($L)", Parts.noneReads(readers, "field"))
                .addStatement("in.skipValue()")
                .endControlFlow();
        code.endControlFlow();
        Parts.finish(type, fields, readers, field -> CodeBlock.of("$L", variables.get(field.sourceName())), code);
        return code.build();
    }

    private TypeSpec part(String name, SchemaType type, List<Field> fields, int first, NameAllocator locals) {
        TypeSpec.Builder part = Parts.reader(name);
        for (Field field : fields) {
            String local = locals.newName(LocalNames.of(field), field);
            part.addField(FieldSpec.builder(TypeNames.of(field.javaType()), local, Modifier.PRIVATE)
                    .initializer(initial(field))
                    .build());
        }
        List<Field> required = fields.stream().filter(Field::required).toList();
        Presence presence = new Presence(required, locals);
        presence.words().forEach(word -> part.addField(TypeName.LONG, word, Modifier.PRIVATE));
        CodeBlock.Builder cases = CodeBlock.builder();
        addCases(fields, first, locals, presence, cases);
        CodeBlock.Builder check = CodeBlock.builder();
        presence.check(check, () -> requiredConstant(type, required));
        return part.addMethod(Parts.readMethod("field", RuntimeTypes.JSON_READER, cases.build()))
                .addMethod(Parts.finish(RuntimeTypes.JSON_READER, check.build()))
                .addMethod(Parts.setMethod(
                        type, ConstructionCode.toSet(type, fields), field -> CodeBlock.of("$N", locals.get(field))))
                .build();
    }

    private static NameAllocator locals() {
        NameAllocator locals = new NameAllocator();
        for (String taken : List.of("in", "field", "message")) {
            locals.newName(taken);
        }
        return locals;
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
                        .initializer("$T.of($L)", RuntimeTypes.JSON_NAMES, texts(fields))
                        .build());
    }

    private String requiredConstant(SchemaType type, List<Field> fields) {
        TypeName list = ParameterizedTypeName.get(List.class, String.class);
        return body.constant(
                "required " + type.javaType() + fields.get(0).name(),
                constantName(type, "REQUIRED"),
                name -> FieldSpec.builder(list, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", List.class, texts(fields))
                        .build());
    }

    private static String constantName(SchemaType type, String what) {
        return type.generated() != null ? what : WordCase.upperSnake(type.simpleName()) + "_" + what;
    }

    private static CodeBlock texts(List<Field> fields) {
        if (fields.size() > MAX_QUOTED) {
            return Parts.lines(fields.stream().map(Field::name).toList());
        }
        return fields.stream().map(field -> CodeBlock.of("$S", field.name())).collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock initial(Field field) {
        if (field.type() instanceof ValueType.OptionalType optional) {
            return CodeBlock.of("$T.empty()", TypeNames.raw(optional.kind()));
        }
        return MemberAccess.nothing(field.javaType());
    }
}
