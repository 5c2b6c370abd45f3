package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.MemberAccess;
import org.foxglove4j.processor.generate.Parts;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/**
 * Generates the code that writes the messages of one type: fields in the order of their numbers, like protobuf-java.
 */
final class WriteMethod {

    private static final int FIELDS_PER_METHOD = 40;

    private final SchemaType type;
    private final FormMembers form;
    private final NameAllocator names = new NameAllocator();
    private final CodeBlock.Builder code = CodeBlock.builder();
    private boolean hasPosition;

    private WriteMethod(SchemaType type, FormMembers form) {
        this.type = type;
        this.form = form;
        for (String taken : List.of("message", "out", "position", "array")) {
            names.newName(taken, taken);
        }
    }

    /** Returns the code that writes {@code message} to {@code out}. */
    static CodeBlock toBuffer(SchemaType type, FormMembers form) {
        WriteMethod method = new WriteMethod(type, form);
        if (type.kind() == SchemaKind.ONE_OF) {
            method.writeAlternatives(false);
        } else {
            method.refuseNull();
            method.writeAllFields();
        }
        return method.code.build();
    }

    /**
     * Returns the code that puts {@code message} into {@code array} at {@code position}, and returns the position after
     * it. The type is of {@linkplain MaxSize#isBounded(SchemaType) bounded} length.
     */
    static CodeBlock intoArray(SchemaType type, FormMembers form) {
        WriteMethod method = new WriteMethod(type, form);
        if (type.kind() == SchemaKind.ONE_OF) {
            method.writeAlternatives(true);
        } else {
            method.refuseNull();
            method.putAllFields();
        }
        return method.code.addStatement("return position").build();
    }

    /** Adds a null check for a message of which no field is read. */
    private void refuseNull() {
        if (type.fields().isEmpty()) {
            code.addStatement("$T.requireNonNull(message)", Objects.class);
        }
    }

    private List<Field> fields() {
        return type.fields().stream()
                .sorted(Comparator.comparingInt(Field::number))
                .toList();
    }

    /** Returns the code of a method that writes some of the fields of a large message. */
    static CodeBlock part(SchemaType type, List<Field> fields, boolean intoArray, FormMembers form) {
        WriteMethod method = new WriteMethod(type, form);
        if (!intoArray) {
            method.writeFields(fields);
            return method.code.build();
        }
        fields.forEach(field -> method.write(field, true));
        return method.code.addStatement("return position").build();
    }

    private void writeAllFields() {
        if (Parts.isLarge(type.fields())) {
            for (List<Field> part : Parts.of(fields(), FIELDS_PER_METHOD)) {
                code.addStatement("$L(message, out)", form.partWriter(type, part, false));
            }
        } else {
            writeFields(fields());
        }
    }

    private void putAllFields() {
        if (Parts.isLarge(type.fields())) {
            for (List<Field> part : Parts.of(fields(), FIELDS_PER_METHOD)) {
                code.addStatement("position = $L(message, array, position)", form.partWriter(type, part, true));
            }
        } else {
            fields().forEach(field -> write(field, true));
        }
    }

    private void writeFields(List<Field> fields) {
        for (int from = 0; from < fields.size(); ) {
            int to = from;
            while (to < fields.size() && MaxSize.isBounded(fields.get(to))) {
                to++;
            }
            if (to - from > 1 || (to > from && isMessage(fields.get(from)))) {
                writeRun(fields.subList(from, to));
                from = to;
            } else {
                write(fields.get(from), false);
                from++;
            }
        }
    }

    /** Writes consecutive fields of bounded length, reserving space for all of them at once. */
    private void writeRun(List<Field> fields) {
        code.addStatement(
                "$Lposition = out.reserve($L)",
                hasPosition ? "" : "int ",
                new MaxSize().addFields(fields).sum());
        code.addStatement("$Larray = out.array()", hasPosition ? "" : "byte[] ");
        hasPosition = true;
        fields.forEach(field -> write(field, true));
        code.addStatement("out.setLength(position)");
    }

    private void write(Field field, boolean intoArray) {
        ValueWriter writer = writerOf(field, intoArray);
        CodeBlock value = MemberAccess.read(CodeBlock.of("message"), field.getter());
        if (field.type() instanceof OptionalType optional) {
            String local = declare(field, value);
            code.beginControlFlow("if ($1L != null && $1L.isPresent())", local);
            writer.write(
                    optional.value(), CodeBlock.of("$L.$L()", local, MemberAccess.valueMethod(optional.kind())), true);
            code.endControlFlow();
        } else if (field.nullable()) {
            String local = declare(field, value);
            code.beginControlFlow("if ($L != null)", local);
            writer.write(field.type(), CodeBlock.of("$L", local), true);
            code.endControlFlow();
        } else {
            CodeBlock present = field.type().isPrimitive()
                    ? value
                    : CodeBlock.of(
                            "$T.requireNonNull($L, $S)", Objects.class, value, MemberAccess.nullMessage(type, field));
            writer.write(field.type(), present, false);
        }
    }

    private void writeAlternatives(boolean intoArray) {
        String start = "if";
        for (Field field : type.fields()) {
            String local = names.newName(LocalNames.of(field));
            SchemaType alternative = ((StructureType) field.type()).schema();
            code.add("$L (message instanceof $T $L) {\n$>", start, TypeNames.of(alternative.javaType()), local);
            writerOf(field, intoArray).write(field.type(), CodeBlock.of("$L", local), true);
            code.add("$<} ");
            start = "else if";
        }
        code.add("else {\n$>");
        code.addStatement(
                "throw new $T($S + message)",
                NullPointerException.class,
                "expected an alternative of " + type.javaType().simpleName() + ", found ");
        code.add("$<}\n");
    }

    private String declare(Field field, CodeBlock value) {
        String local = names.newName(LocalNames.of(field));
        code.addStatement("var $L = $L", local, value);
        return local;
    }

    private ValueWriter writerOf(Field field, boolean intoArray) {
        CodeBlock fieldOfType = CodeBlock.of("$S", MemberAccess.fieldOfType(type, field));
        return new ValueWriter(
                field.number(), field.options(), field.sourceName(), fieldOfType, intoArray, form, names, code);
    }

    private static boolean isMessage(Field field) {
        return field.type().written() instanceof StructureType;
    }
}
