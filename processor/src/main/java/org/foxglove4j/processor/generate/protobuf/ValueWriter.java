package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.time.Instant;
import javax.lang.model.SourceVersion;
import org.foxglove4j.processor.generate.Getters;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;
import org.foxglove4j.processor.model.ValueType.WrapperType;

/** Generates the statements that write the value of one field. */
final class ValueWriter {

    private final int number;
    private final FieldOptions options;
    private final String local;
    private final boolean intoArray;
    private final FormMembers form;
    private final NameAllocator names;
    private final CodeBlock.Builder code;

    /**
     * Creates a writer of a field's value.
     *
     * @param intoArray whether the value is a number for which {@code array} has room at {@code position}
     * @param names the names of the method's local variables
     * @param code where the statements go
     */
    ValueWriter(Field field, boolean intoArray, FormMembers form, NameAllocator names, CodeBlock.Builder code) {
        this(field.number(), field.options(), field.sourceName(), intoArray, form, names, code);
    }

    private ValueWriter(
            int number,
            FieldOptions options,
            String local,
            boolean intoArray,
            FormMembers form,
            NameAllocator names,
            CodeBlock.Builder code) {
        this.number = number;
        this.options = options;
        this.local = local;
        this.intoArray = intoArray;
        this.form = form;
        this.names = names;
        this.code = code;
    }

    /**
     * Writes a value.
     *
     * @param value the expression that gives it, never null
     * @param always whether it is also written if it is the default value
     */
    void write(ValueType type, CodeBlock value, boolean always) {
        if (type instanceof WrapperType wrapper) {
            write(wrapper.value(), Getters.read(value, wrapper.getter()), always);
        } else if (type instanceof ConvertedType converted) {
            CodeBlock converter = form.converter(converted.converter());
            write(converted.value(), CodeBlock.of("$L.toWire($L)", converter, value), always);
        } else if (type instanceof ListType list) {
            writeList(list, value);
        } else if (type instanceof MapType map) {
            writeMap(map, value);
        } else if (type instanceof StructureType structure) {
            writeMessage(structure, value);
        } else if (type instanceof ScalarType scalar) {
            writeScalar(scalar.scalar(), value, always);
        } else if (type instanceof EnumType enumType) {
            writeNumber(ProtoType.ENUM, CodeBlock.of("$L($L)", form.numberOf(enumType), value), always);
        } else {
            throw new IllegalArgumentException(type + " has no form in protobuf");
        }
    }

    private void writeScalar(Scalar scalar, CodeBlock value, boolean always) {
        switch (scalar) {
            case INSTANT -> writeWhole("Timestamp", value);
            case DATE -> writeWhole("Timestamp", CodeBlock.of("$T.ofEpochMilli($L.getTime())", Instant.class, value));
            case DURATION -> writeWhole("Duration", value);
            case CHAR -> writeNumber(ProtoType.STRING, CodeBlock.of("$T.valueOf($L)", String.class, value), always);
            case CHAR_ARRAY -> writeNumber(ProtoType.STRING, CodeBlock.of("new $T($L)", String.class, value), always);
            default -> {
                CodeBlock wire =
                        TextForms.isParsed(scalar) ? CodeBlock.of("$L.toString()", value) : toWire(scalar, value);
                writeNumber(ProtoType.of(scalar, options), wire, always);
            }
        }
    }

    private void writeWhole(String suffix, CodeBlock value) {
        code.addStatement(
                "$T.write$L(out, $L, $L)", RuntimeTypes.PROTOBUF_WRITER, suffix, ProtoType.delimitedTag(number), value);
    }

    private void writeNumber(ProtoType type, CodeBlock value, boolean always) {
        String suffix = always ? type.suffix() : type.implicitSuffix();
        int tag = type.tag(number);
        if (intoArray) {
            code.addStatement(
                    "position = $T.put$L(array, position, $L, $L)", RuntimeTypes.PROTOBUF_BYTES, suffix, tag, value);
        } else {
            code.addStatement("$T.write$L(out, $L, $L)", RuntimeTypes.PROTOBUF_WRITER, suffix, tag, value);
        }
    }

    private void writeMessage(StructureType structure, CodeBlock value) {
        String mark = beginMessage();
        code.addStatement("$L($L, out)", form.writer(structure.schema()), value);
        endMessage(mark);
    }

    private void writeList(ListType list, CodeBlock value) {
        ProtoType type = ProtoType.of(list.element().written(), options);
        if (!type.isPackable()) {
            ValueWriter inner = inside("element", number, options);
            String element = inner.names.newName("element");
            code.beginControlFlow("for ($T $L : $L)", TypeNames.of(list.elementType()), element, value);
            inner.write(list.element(), CodeBlock.of("$L", element), true);
            code.endControlFlow();
            return;
        }
        if (isWholeArray(list, options)) {
            code.addStatement(
                    "$T.writePacked$L(out, $L, $L)",
                    RuntimeTypes.PROTOBUF_WRITER,
                    type.suffix(),
                    ProtoType.delimitedTag(number),
                    value);
        } else {
            writePacked(list, type, value);
        }
    }

    private void writePacked(ListType list, ProtoType type, CodeBlock value) {
        String values = value.toString();
        if (!SourceVersion.isIdentifier(values)) {
            values = names.newName(local);
            code.addStatement("var $L = $L", values, value);
        }
        String mark = names.newName(local + "Mark");
        String element = names.clone().newName("element");
        code.beginControlFlow("if ($L)", isFilled(list.kind(), values));
        code.addStatement(
                "int $L = $T.beginPacked(out, $L)", mark, RuntimeTypes.PROTOBUF_WRITER, ProtoType.delimitedTag(number));
        code.beginControlFlow("for ($T $L : $L)", TypeNames.of(list.elementType()), element, values);
        code.addStatement(
                "$T.append$L(out, $L)",
                RuntimeTypes.PROTOBUF_WRITER,
                type.suffix(),
                number(list.element(), CodeBlock.of("$L", element)));
        code.endControlFlow();
        code.addStatement("$T.endPacked(out, $L)", RuntimeTypes.PROTOBUF_WRITER, mark);
        code.endControlFlow();
    }

    /** Returns an element of a packed list as the number that is written. */
    private CodeBlock number(ValueType type, CodeBlock value) {
        if (type instanceof WrapperType wrapper) {
            return number(wrapper.value(), Getters.read(value, wrapper.getter()));
        }
        if (type instanceof ConvertedType converted) {
            CodeBlock converter = form.converter(converted.converter());
            return number(converted.value(), CodeBlock.of("$L.toWire($L)", converter, value));
        }
        if (type instanceof EnumType enumType) {
            return CodeBlock.of("$L($L)", form.numberOf(enumType), value);
        }
        return toWire(((ScalarType) type).scalar(), value);
    }

    /** Returns a number as the runtime takes it. */
    private CodeBlock toWire(Scalar scalar, CodeBlock value) {
        if (options.unsigned() && scalar == Scalar.BYTE) {
            return CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
        }
        return options.unsigned() && scalar == Scalar.SHORT
                ? CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value)
                : value;
    }

    private void writeMap(MapType map, CodeBlock value) {
        ValueWriter ofKey = inside("key", MapEntry.KEY_NUMBER, FieldOptions.NONE);
        ValueWriter ofValue = inside("value", MapEntry.VALUE_NUMBER, options);
        String entry = ofValue.names.newName("entry");
        code.beginControlFlow("for (var $L : $L.entrySet())", entry, value);
        String mark = beginMessage();
        ofKey.write(new ScalarType(Scalar.STRING, false), CodeBlock.of("$L.getKey()", entry), true);
        ofValue.write(map.value(), CodeBlock.of("$L.getValue()", entry), true);
        endMessage(mark);
        code.endControlFlow();
    }

    /** Returns a writer for values within a block, whose variables others may call the same. */
    private ValueWriter inside(String innerLocal, int innerNumber, FieldOptions innerOptions) {
        return new ValueWriter(innerNumber, innerOptions, innerLocal, false, form, names.clone(), code);
    }

    private String beginMessage() {
        String mark = names.newName(local + "Mark");
        code.addStatement(
                "int $L = $T.beginMessage(out, $L)",
                mark,
                RuntimeTypes.PROTOBUF_WRITER,
                ProtoType.delimitedTag(number));
        return mark;
    }

    private void endMessage(String mark) {
        code.addStatement("$T.endMessage(out, $L)", RuntimeTypes.PROTOBUF_WRITER, mark);
    }

    /** Returns whether the runtime has methods for such an array as a whole. */
    static boolean isWholeArray(ListType list, FieldOptions options) {
        return list.kind() == CollectionKind.ARRAY
                && list.elementType() instanceof JavaType.Primitive primitive
                && !(primitive.keyword().equals("short") && options.fixed());
    }

    private static CodeBlock isFilled(CollectionKind kind, String values) {
        return switch (kind) {
            case ARRAY -> CodeBlock.of("$L.length != 0", values);
            case ITERABLE -> CodeBlock.of("$L.iterator().hasNext()", values);
            case LIST, SET, COLLECTION -> CodeBlock.of("!$L.isEmpty()", values);
        };
    }
}
