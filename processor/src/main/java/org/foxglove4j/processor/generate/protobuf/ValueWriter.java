package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.time.Instant;
import org.foxglove4j.processor.generate.Conversion;
import org.foxglove4j.processor.generate.EnumNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
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
    private final CodeBlock fieldOfType;
    private final boolean intoArray;
    private final FormMembers form;
    private final NameAllocator names;
    private final CodeBlock.Builder code;

    /**
     * Creates a generator for a field.
     *
     * @param number the field's number
     * @param local its name in the source, from which the names of variables and methods are derived
     * @param fieldOfType the expression that names it in the exception for a null element
     * @param intoArray whether {@code array} has space for the value at {@code position}; otherwise it is written to
     *     {@code out}
     * @param names the names of the method's local variables
     * @param code receives the statements
     */
    ValueWriter(
            int number,
            FieldOptions options,
            String local,
            CodeBlock fieldOfType,
            boolean intoArray,
            FormMembers form,
            NameAllocator names,
            CodeBlock.Builder code) {
        this.number = number;
        this.options = options;
        this.local = local;
        this.fieldOfType = fieldOfType;
        this.intoArray = intoArray;
        this.form = form;
        this.names = names;
        this.code = code;
    }

    /**
     * Generates the statements that write a value.
     *
     * @param value the expression for the value, which is never null
     * @param always whether the default value is also written
     */
    void write(ValueType type, CodeBlock value, boolean always) {
        if (type instanceof WrapperType wrapper) {
            write(wrapper.value(), Conversion.unwrapped(wrapper, value, fieldOfType), always);
        } else if (type instanceof ConvertedType converted) {
            write(converted.value(), toWire(converted, value), always);
        } else if (type instanceof ListType list) {
            writeList(list, value);
        } else if (type instanceof MapType map) {
            code.addStatement("$L($L, out, $L)", form.mapWriter(number, local, map, options), value, fieldOfType);
        } else if (type instanceof StructureType structure) {
            writeMessage(structure.schema(), value);
        } else if (type instanceof ScalarType scalar) {
            writeScalar(scalar.scalar(), value, always);
        } else if (type instanceof EnumType enumType) {
            writeSingle(ProtoType.ENUM, CodeBlock.of("$L($L)", form.numberOf(enumType), value), always);
        } else if (type instanceof EnumNameType name) {
            writeSingle(ProtoType.STRING, EnumNames.nameOf(name.enumType(), value, form.body()), always);
        } else {
            throw new IllegalArgumentException(type + " has no form in protobuf");
        }
    }

    private CodeBlock toWire(ConvertedType type, CodeBlock value) {
        return Conversion.toWire(type, form.converter(type.converter()), value, fieldOfType);
    }

    private void writeScalar(Scalar scalar, CodeBlock value, boolean always) {
        switch (scalar) {
            case INSTANT -> writeTime("Timestamp", value);
            case DATE -> writeTime("Timestamp", CodeBlock.of("$T.ofEpochMilli($L.getTime())", Instant.class, value));
            case DURATION -> writeTime("Duration", value);
            case CHAR -> writeSingle(ProtoType.STRING, CodeBlock.of("$T.valueOf($L)", String.class, value), always);
            case CHAR_ARRAY -> writeSingle(ProtoType.STRING, CodeBlock.of("new $T($L)", String.class, value), always);
            default -> {
                CodeBlock wire = scalar.isParsed() ? CodeBlock.of("$L.toString()", value) : toWire(scalar, value);
                writeSingle(ProtoType.of(scalar, options), wire, always);
            }
        }
    }

    private void writeTime(String suffix, CodeBlock value) {
        writeField(suffix, ProtoType.delimitedTag(number), value);
    }

    private void writeSingle(ProtoType type, CodeBlock value, boolean always) {
        writeField(always ? type.suffix() : type.implicitSuffix(), type.tag(number), value);
    }

    private void writeField(String suffix, int tag, CodeBlock value) {
        if (intoArray) {
            code.addStatement(
                    "position = $T.put$L(array, position, $L, $L)", RuntimeTypes.PROTOBUF_BYTES, suffix, tag, value);
        } else {
            code.addStatement("$T.write$L(out, $L, $L)", RuntimeTypes.PROTOBUF_WRITER, suffix, tag, value);
        }
    }

    private void writeMessage(SchemaType type, CodeBlock value) {
        if (intoArray) {
            putMessage(type, value);
        } else if (MaxSize.isBounded(type)) {
            code.addStatement(
                    "int position = out.reserve($L)",
                    new MaxSize().addMessage(type).sum());
            code.addStatement("byte[] array = out.array()");
            putMessage(type, value);
            code.addStatement("out.setLength(position)");
        } else {
            String kind = ExpectedLength.kindOf(type);
            String mark = names.newName(local + "Mark");
            code.addStatement(
                    "int $L = $T.begin$L(out, $L)",
                    mark,
                    RuntimeTypes.PROTOBUF_WRITER,
                    kind,
                    ProtoType.delimitedTag(number));
            code.addStatement("$L($L, out)", form.writer(type), value);
            code.addStatement("$T.end$L(out, $L)", RuntimeTypes.PROTOBUF_WRITER, kind, mark);
        }
    }

    private void putMessage(SchemaType type, CodeBlock value) {
        String kind = ExpectedLength.kindOf(type);
        String body = names.newName(local + "Body");
        code.addStatement(
                "int $L = $T.begin$L(array, position, $L)",
                body,
                RuntimeTypes.PROTOBUF_BYTES,
                kind,
                ProtoType.delimitedTag(number));
        code.addStatement(
                "position = $T.end$L(array, $L, $L($L, array, $L))",
                RuntimeTypes.PROTOBUF_BYTES,
                kind,
                body,
                form.putter(type),
                value,
                body);
    }

    private void writeList(ListType list, CodeBlock value) {
        if (isWholeArray(list, options)) {
            code.addStatement(
                    "$T.write$L(out, $L, $L)",
                    RuntimeTypes.PROTOBUF_ARRAY_WRITER,
                    ProtoType.of(list.element().written(), options).suffix(),
                    ProtoType.delimitedTag(number),
                    value);
        } else if (list.elementType() instanceof JavaType.Primitive) {
            code.addStatement("$L($L, out)", form.listWriter(number, local, list, options), value);
        } else {
            code.addStatement("$L($L, out, $L)", form.listWriter(number, local, list, options), value, fieldOfType);
        }
    }

    /** Appends an element of a packed list. */
    void append(ValueType type, CodeBlock value) {
        ProtoType written = ProtoType.of(type.written(), options);
        code.addStatement(
                "$T.append$L(out, $L)", RuntimeTypes.PROTOBUF_LIST_WRITER, written.suffix(), toNumber(type, value));
    }

    /** Returns the expression for an element of a packed list as the number to write. */
    private CodeBlock toNumber(ValueType type, CodeBlock value) {
        if (type instanceof WrapperType wrapper) {
            return toNumber(wrapper.value(), Conversion.unwrapped(wrapper, value, fieldOfType));
        }
        if (type instanceof ConvertedType converted) {
            return toNumber(converted.value(), toWire(converted, value));
        }
        if (type instanceof EnumType enumType) {
            return CodeBlock.of("$L($L)", form.numberOf(enumType), value);
        }
        return toWire(((ScalarType) type).scalar(), value);
    }

    /** Converts a number to the type that the runtime's methods take. */
    private CodeBlock toWire(Scalar scalar, CodeBlock value) {
        if (options.unsigned() && scalar == Scalar.BYTE) {
            return CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
        }
        return options.unsigned() && scalar == Scalar.SHORT
                ? CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value)
                : value;
    }

    /** Returns whether the runtime has methods for a whole array of this type. */
    static boolean isWholeArray(ListType list, FieldOptions options) {
        return list.kind() == CollectionKind.ARRAY
                && list.elementType() instanceof JavaType.Primitive primitive
                && !(primitive.keyword().equals("short") && options.fixed());
    }
}
