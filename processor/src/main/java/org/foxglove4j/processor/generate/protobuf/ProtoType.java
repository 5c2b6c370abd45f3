package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ScalarType;

/** The protobuf types of fields, with their names in the runtime and their wire types. */
enum ProtoType {
    BOOL("Bool", WireType.VARINT, boolean.class),
    INT32("Int32", WireType.VARINT, int.class),
    UINT32("Uint32", WireType.VARINT, int.class),
    FIXED32("Fixed32", WireType.FIXED32, int.class),
    SFIXED32("Fixed32", WireType.FIXED32, int.class),
    INT64("Int64", WireType.VARINT, long.class),
    UINT64("Int64", WireType.VARINT, long.class),
    FIXED64("Fixed64", WireType.FIXED64, long.class),
    SFIXED64("Fixed64", WireType.FIXED64, long.class),
    FLOAT("Float", WireType.FIXED32, float.class),
    DOUBLE("Double", WireType.FIXED64, double.class),
    ENUM("Int32", WireType.VARINT, int.class),
    STRING("String", WireType.LENGTH_DELIMITED, String.class),
    BYTES("Bytes", WireType.LENGTH_DELIMITED, byte[].class),
    MESSAGE("Message", WireType.LENGTH_DELIMITED, void.class);

    private final String suffix;
    private final int wireType;
    private final Class<?> javaType;

    ProtoType(String suffix, int wireType, Class<?> javaType) {
        this.suffix = suffix;
        this.wireType = wireType;
        this.javaType = javaType;
    }

    /** Returns the type in which a value is written. */
    static ProtoType of(ValueType written, FieldOptions options) {
        if (written instanceof ScalarType scalar) {
            return of(scalar.scalar(), options);
        }
        if (written instanceof EnumNameType) {
            return STRING;
        }
        return written instanceof EnumType ? ENUM : MESSAGE;
    }

    /** Returns the type of a scalar; times and durations are messages. */
    static ProtoType of(Scalar scalar, FieldOptions options) {
        return switch (scalar.form()) {
            case BOOLEAN -> BOOL;
            case INT32 -> integer(options, INT32, UINT32, SFIXED32, FIXED32);
            case INT64 -> integer(options, INT64, UINT64, SFIXED64, FIXED64);
            case FLOAT32 -> FLOAT;
            case FLOAT64 -> DOUBLE;
            case TEXT -> STRING;
            case BYTES -> BYTES;
            case TIME, DURATION -> MESSAGE;
        };
    }

    private static ProtoType integer(
            FieldOptions options, ProtoType signed, ProtoType unsigned, ProtoType fixed, ProtoType unsignedFixed) {
        if (options.fixed()) {
            return options.unsigned() ? unsignedFixed : fixed;
        }
        return options.unsigned() ? unsigned : signed;
    }

    /** Returns the type in descriptors. */
    FieldDescriptorProto.Type descriptorType() {
        return FieldDescriptorProto.Type.valueOf("TYPE_" + name());
    }

    /** Returns the suffix of the names of the runtime's methods that write and read values. */
    String suffix() {
        return suffix;
    }

    /** Returns the suffix of the names of the runtime's methods that write values unless they are the default value. */
    String implicitSuffix() {
        return switch (this) {
            case BOOL -> suffix + "IfTrue";
            case STRING, BYTES -> suffix + "IfNonempty";
            default -> suffix + "IfNonzero";
        };
    }

    /** Returns whether a list of values is packed. */
    boolean isPackable() {
        return wireType != WireType.LENGTH_DELIMITED;
    }

    /** Returns the Java type of values in the runtime's methods; void for messages. */
    Class<?> javaType() {
        return javaType;
    }

    /** Returns the tag of a field, or of each element of a list that is not packed. */
    int tag(int number) {
        return number << 3 | wireType;
    }

    /** Returns the tag of a length-delimited field: a message or a packed list. */
    static int delimitedTag(int number) {
        return number << 3 | WireType.LENGTH_DELIMITED;
    }

    /** The wire types of protobuf. */
    private static final class WireType {
        static final int VARINT = 0;
        static final int FIXED64 = 1;
        static final int LENGTH_DELIMITED = 2;
        static final int FIXED32 = 5;
    }
}
