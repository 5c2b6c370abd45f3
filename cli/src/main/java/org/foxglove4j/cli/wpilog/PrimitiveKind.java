package org.foxglove4j.cli.wpilog;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The primitive types of struct schemas. */
enum PrimitiveKind {
    BOOL(1, "boolean"),
    CHAR(1, "string"),
    INT8(1, "integer"),
    INT16(2, "integer"),
    INT32(4, "integer"),
    INT64(8, "integer"),
    UINT8(1, "integer"),
    UINT16(2, "integer"),
    UINT32(4, "integer"),
    UINT64(8, "integer"),
    FLOAT(4, "number"),
    DOUBLE(8, "number");

    private static final Map<String, String> ALIASES = Map.of("float32", "float", "float64", "double");

    private static final Set<PrimitiveKind> UNSIGNED = EnumSet.of(UINT8, UINT16, UINT32, UINT64);

    private final int byteCount;
    private final String jsonType;

    PrimitiveKind(int byteCount, String jsonType) {
        this.byteCount = byteCount;
        this.jsonType = jsonType;
    }

    /** Returns the type of that name, or null if the name is that of a struct. */
    static @Nullable PrimitiveKind of(String name) {
        String usual = ALIASES.getOrDefault(name, name);
        for (PrimitiveKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(usual)) {
                return kind;
            }
        }
        return null;
    }

    int byteCount() {
        return byteCount;
    }

    boolean isInteger() {
        return jsonType.equals("integer");
    }

    boolean isUnsigned() {
        return UNSIGNED.contains(this);
    }

    /** Returns the type in JSON Schema. */
    String jsonType() {
        return jsonType;
    }

    /** Writes a value as JSON. */
    void write(ByteBuffer bytes, int offset, EncodeBuffer out) {
        switch (this) {
            case BOOL -> JsonWriter.writeBoolean(out, bytes.get(offset) != 0);
            case FLOAT -> JsonWriter.writeFloat(out, bytes.getFloat(offset));
            case DOUBLE -> JsonWriter.writeDouble(out, bytes.getDouble(offset));
            default -> writeBits(bytes, offset, byteCount, 0, byteCount * Byte.SIZE, out);
        }
    }

    /**
     * Writes a bit-field, a boolean or an integer, as JSON.
     *
     * @param storedBytes the size of the integer that contains the bit-field, in bytes
     * @param firstBit the position of the least significant bit of the bit-field in that integer
     */
    void writeBits(ByteBuffer bytes, int offset, int storedBytes, int firstBit, int bitCount, EncodeBuffer out) {
        long stored = switch (storedBytes) {
            case 1 -> bytes.get(offset);
            case 2 -> bytes.getShort(offset);
            case 4 -> bytes.getInt(offset);
            default -> bytes.getLong(offset);
        };
        long top = stored << (Long.SIZE - firstBit - bitCount);
        int down = Long.SIZE - bitCount;
        if (this == BOOL) {
            JsonWriter.writeBoolean(out, top >>> down != 0);
        } else if (isUnsigned()) {
            JsonWriter.writeUnsignedLong(out, top >>> down);
        } else {
            JsonWriter.writeLong(out, top >> down);
        }
    }
}
