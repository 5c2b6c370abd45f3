package org.foxglove4j.dynamic;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.foxglove4j.dynamic.CdrType.Enumeration;
import org.foxglove4j.dynamic.CdrType.Primitive;

/** Reads values without parts. */
final class CdrScalars {

    private final CdrBytes bytes;
    private final CdrDialect dialect;
    private final boolean isRos;
    private boolean dependsOnDialect;

    CdrScalars(CdrBytes bytes, CdrDialect dialect, boolean isRos) {
        this.bytes = bytes;
        this.dialect = dialect;
        this.isRos = isRos;
    }

    /** Returns whether what has been read could have been read differently in another dialect. */
    boolean dependsOnDialect() {
        return dependsOnDialect;
    }

    Object value(Primitive type) {
        return switch (type) {
            case BOOL -> bytes.i8() != 0;
            case UINT64 -> unsigned(bytes.i64());
            case FLOAT32 -> bytes.f32();
            case FLOAT64 -> bytes.f64();
            case TIME -> Instant.ofEpochSecond(bytes.u32(), bytes.u32());
            case DURATION -> Duration.ofSeconds(bytes.i32(), bytes.i32());
            case STRING -> bytes.string();
            case WSTRING -> isRos ? bytes.widerString() : bytes.wideString();
            default -> integer(type);
        };
    }

    /** Reads the name of a constant, or a number if there is no such constant. */
    Object value(Enumeration type) {
        long number = integer(type);
        String name = type.names().get(number);
        return name == null ? (Object) number : name;
    }

    /** Reads the number in a value of an integral type. */
    long integer(CdrType type) {
        if (type instanceof Enumeration enumeration) {
            dependsOnDialect |= enumeration.minBytes() < Integer.BYTES;
            return switch (dialect.bytes(enumeration)) {
                case 1 -> bytes.i8();
                case 2 -> bytes.i16();
                default -> bytes.i32();
            };
        }
        return switch ((Primitive) type) {
            case BOOL -> bytes.i8() == 0 ? 0 : 1;
            case INT8 -> bytes.i8();
            case BYTE, CHAR, UINT8 -> bytes.i8() & 0xFF;
            case INT16 -> bytes.i16();
            case UINT16 -> Short.toUnsignedInt(bytes.i16());
            case INT32 -> bytes.i32();
            case UINT32 -> bytes.u32();
            case INT64, UINT64 -> bytes.i64();
            default -> throw new IllegalArgumentException("its type " + type + " is not integral");
        };
    }

    static Object unsigned(long number) {
        return number >= 0 ? (Object) number : new BigInteger(Long.toUnsignedString(number));
    }
}
