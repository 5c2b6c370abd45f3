package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.foxglove4j.processor.generate.EnumNames;
import org.foxglove4j.processor.generate.TextForms;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;
import org.foxglove4j.processor.model.ValueType.WrapperType;
import org.jspecify.annotations.Nullable;

/** Generates the expressions that read one value, and the default values. */
final class ValueReader {

    private final FieldOptions options;
    private final boolean ofElements;
    private final FormMembers form;

    /**
     * Creates a reader of values.
     *
     * @param ofElements whether the values are elements of a list
     */
    ValueReader(FieldOptions options, boolean ofElements, FormMembers form) {
        this.options = options;
        this.ofElements = ofElements;
        this.form = form;
    }

    /** Returns the expression that reads a value; for a nested message, its content. */
    CodeBlock read(ValueType type) {
        if (type instanceof StructureType structure) {
            return CodeBlock.of("$L(in)", form.reader(structure.schema()));
        }
        if (type instanceof EnumType enumType) {
            return fromNumber(enumType, CodeBlock.of("in.readInt32()"));
        }
        if (type instanceof EnumNameType name) {
            return CodeBlock.of(
                    "in.readParsed($S, $L)",
                    EnumNames.expected(name.enumType()),
                    EnumNames.parser(name.enumType(), form.body()));
        }
        if (type instanceof ScalarType scalar) {
            return readScalar(scalar.scalar());
        }
        return wrap(type, this::read);
    }

    /** Returns the expression for an element of a packed list, given the number that was read. */
    CodeBlock fromNumber(ValueType type, CodeBlock number) {
        if (type instanceof EnumType enumType) {
            return CodeBlock.of("$L($L, in)", form.constantOf(enumType), number);
        }
        if (type instanceof ScalarType scalar) {
            return fromWire(scalar.scalar(), number);
        }
        return wrap(type, inner -> fromNumber(inner, number));
    }

    /**
     * Returns the expression for the value of an absent required field, or nothing if there is none. It may read an
     * empty message from {@code in}, and is therefore evaluated after the last field of the message.
     */
    Optional<CodeBlock> ofAbsent(ValueType type) {
        if (type instanceof StructureType structure) {
            return structure.schema().kind() == SchemaKind.ONE_OF ? Optional.empty() : Optional.of(read(type));
        }
        if (type instanceof EnumType enumType) {
            return enumType.constants().stream()
                    .filter(constant -> constant.number() == 0)
                    .findFirst()
                    .map(EnumConstant::sourceName)
                    .map(name -> CodeBlock.of("$T.$L", TypeNames.raw(enumType.javaType()), name));
        }
        if (type instanceof ScalarType scalar) {
            return Optional.ofNullable(zero(scalar.scalar()));
        }
        if (type instanceof WrapperType wrapper) {
            return ofAbsent(wrapper.value()).map(inner -> wrap(type, ignored -> inner));
        }
        if (type instanceof ConvertedType converted) {
            return ofAbsent(converted.value()).map(inner -> wrap(type, ignored -> inner));
        }
        return Optional.empty();
    }

    /** Returns the expression that wraps a value in its holder. */
    private CodeBlock wrap(ValueType type, Function<ValueType, CodeBlock> read) {
        if (type instanceof WrapperType wrapper) {
            return CodeBlock.of("new $T($L)", TypeNames.of(wrapper.javaType()), read.apply(wrapper.value()));
        }
        if (type instanceof ConvertedType converted) {
            return CodeBlock.of(
                    "$L.fromWire($L)", form.converter(converted.converter()), read.apply(converted.value()));
        }
        if (type instanceof OptionalType optional) {
            return switch (optional.kind()) {
                case OPTIONAL -> CodeBlock.of("$T.of($L)", Optional.class, read.apply(optional.value()));
                case OPTIONAL_INT -> CodeBlock.of("$T.of($L)", OptionalInt.class, read.apply(optional.value()));
                case OPTIONAL_LONG -> CodeBlock.of("$T.of($L)", OptionalLong.class, read.apply(optional.value()));
                case OPTIONAL_DOUBLE -> CodeBlock.of("$T.of($L)", OptionalDouble.class, read.apply(optional.value()));
            };
        }
        throw new IllegalArgumentException(type + " holds no other value");
    }

    /** Returns the expression that wraps a list or map in its holder. */
    CodeBlock wrapCollection(ValueType type, CodeBlock collection) {
        return type instanceof WrapperType || type instanceof ConvertedType
                ? wrap(type, inner -> wrapCollection(inner, collection))
                : collection;
    }

    private CodeBlock readScalar(Scalar scalar) {
        if (scalar.isParsed()) {
            return TextForms.read(scalar);
        }
        return switch (scalar) {
            case CHAR -> CodeBlock.of("in.toChar(in.readString())");
            case CHAR_ARRAY -> CodeBlock.of("in.readString().toCharArray()");
            case BYTE_BUFFER -> CodeBlock.of("$T.wrap(in.readBytes())", ByteBuffer.class);
            case INSTANT -> readTime("Timestamp");
            case DATE -> CodeBlock.of("$T.from($L)", Date.class, readTime("Timestamp"));
            case DURATION -> readTime("Duration");
            default -> {
                ProtoType type = ProtoType.of(scalar, options);
                yield fromWire(scalar, CodeBlock.of("in.read$L()", type.suffix()));
            }
        };
    }

    private CodeBlock readTime(String suffix) {
        return CodeBlock.of("in.read$L$L()", suffix, ofElements ? "Element" : "");
    }

    /** Converts a number from the runtime's type to the Java type. */
    private CodeBlock fromWire(Scalar scalar, CodeBlock value) {
        return switch (scalar) {
            case BYTE -> CodeBlock.of(options.unsigned() ? "in.toUnsignedByte($L)" : "in.toByte($L)", value);
            case SHORT -> CodeBlock.of(options.unsigned() ? "in.toUnsignedShort($L)" : "in.toShort($L)", value);
            default -> value;
        };
    }

    private static @Nullable CodeBlock zero(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> CodeBlock.of("false");
            case BYTE -> CodeBlock.of("(byte) 0");
            case SHORT -> CodeBlock.of("(short) 0");
            case INT -> CodeBlock.of("0");
            case LONG -> CodeBlock.of("0L");
            case FLOAT -> CodeBlock.of("0f");
            case DOUBLE -> CodeBlock.of("0.0");
            case CHAR -> CodeBlock.of("'\\0'");
            case STRING -> CodeBlock.of("\"\"");
            case CHAR_ARRAY -> CodeBlock.of("new $T[0]", TypeName.CHAR);
            case BYTE_ARRAY -> CodeBlock.of("new $T[0]", TypeName.BYTE);
            case BYTE_BUFFER -> CodeBlock.of("$T.allocate(0)", ByteBuffer.class);
            case INSTANT -> CodeBlock.of("$T.EPOCH", Instant.class);
            case DATE -> CodeBlock.of("new $T(0)", Date.class);
            case DURATION -> CodeBlock.of("$T.ZERO", Duration.class);
            default -> TextForms.ofEmptyText(scalar);
        };
    }
}
