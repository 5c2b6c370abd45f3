package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.foxglove4j.processor.generate.ConstructionCode;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Parts;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.WordCase;

/** Generates the code that reads the messages of one type, and creates an object from the fields. */
final class ReadMethod {

    private static final List<String> TAKEN = List.of("in", "tag", "message", "element", "i");

    private final SchemaType type;
    private final FormMembers form;
    private final NameAllocator names = new NameAllocator();
    private final CodeBlock.Builder code = CodeBlock.builder();

    private ReadMethod(SchemaType type, FormMembers form) {
        this.type = type;
        this.form = form;
        TAKEN.forEach(names::newName);
    }

    /** Returns the code that reads from {@code in} and returns a message. */
    static CodeBlock code(SchemaType type, FormMembers form) {
        ReadMethod method = new ReadMethod(type, form);
        CodeBlock fieldNames = form.fieldNames(
                type.javaType().toString(), WordCase.upperSnake(type.simpleName()) + "_NAMES", type.fields());
        if (type.kind() == SchemaKind.ONE_OF) {
            method.readAlternative(fieldNames);
        } else {
            method.readFields(fieldNames);
        }
        return method.code.build();
    }

    private void readAlternative(CodeBlock fieldNames) {
        code.addStatement("$T message = null", TypeNames.of(type.javaType()));
        CodeBlock.Builder cases = CodeBlock.builder();
        for (Field field : type.fields()) {
            CodeBlock value = new ValueReader(field.options(), false, form).read(field.type());
            cases.add(FieldLoop.messageCase(field.number(), "Alternative", CodeBlock.of("message = $L", value)));
        }
        FieldLoop.addLoop(cases.build(), fieldNames, code);
        String anyOf = type.fields().stream().map(Field::name).collect(Collectors.joining(" or "));
        code.beginControlFlow("if (message == null)")
                .addStatement("throw in.missing($S)", anyOf)
                .endControlFlow();
        code.addStatement("return message");
    }

    private void readFields(CodeBlock fieldNames) {
        List<Field> decoded = type.fields().stream()
                .filter(field -> Decoding.isDecoded(type, field))
                .toList();
        if (Parts.isLarge(decoded)) {
            readParts(decoded, fieldNames);
            return;
        }
        Map<String, CodeBlock> values = FieldLoop.add(decoded, fieldNames, form, names, code);
        code.add(ConstructionCode.returnNew(
                type, decoded, field -> Objects.requireNonNull(values.get(field.sourceName()))));
    }

    private void readParts(List<Field> decoded, CodeBlock fieldNames) {
        Map<String, Supplier<CodeBlock>> values = new HashMap<>();
        List<List<Field>> parts = Parts.of(decoded, Parts.MAX_READ);
        List<FieldLoop.Part> read = new ArrayList<>();
        List<String> classes = parts.stream()
                .map(part -> form.body().nestedClass(name -> {
                    NameAllocator members = new NameAllocator();
                    TAKEN.forEach(members::newName);
                    read.add(FieldLoop.part(name, type, part, form, members));
                    return read.get(read.size() - 1).type();
                }))
                .toList();
        List<String> readers = Parts.declare(classes, names, code);
        for (int i = 0; i < readers.size(); i++) {
            String object = readers.get(i) + ".";
            read.get(i).values().forEach((name, held) -> values.put(name, () -> held.in(object)));
        }
        code.beginControlFlow("for (int tag; (tag = in.readTag($L)) != 0; )", fieldNames);
        code.beginControlFlow("if ($L)", Parts.noneReads(readers, "tag"))
                .addStatement("in.skipField()")
                .endControlFlow();
        code.endControlFlow();
        Parts.finish(
                type,
                decoded,
                readers,
                field -> Objects.requireNonNull(values.get(field.sourceName())).get(),
                code);
    }
}
