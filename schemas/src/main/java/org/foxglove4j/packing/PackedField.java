package org.foxglove4j.packing;

import java.nio.ByteBuffer;
import org.foxglove4j.messages.PackedElementField;
import org.foxglove4j.messages.PackedElementField.NumericType;

/** Writes the values of one field of a packed element. */
record PackedField(String name, int offset, NumericType type, int size, double min, double max) {

    private static final double MAX_UINT32 = 0xFFFF_FFFFL;

    static PackedField of(String name, int offset, NumericType type) {
        return switch (type) {
            case UINT8 -> new PackedField(name, offset, type, Byte.BYTES, 0, 0xFF);
            case INT8 -> new PackedField(name, offset, type, Byte.BYTES, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case UINT16 -> new PackedField(name, offset, type, Short.BYTES, 0, 0xFFFF);
            case INT16 -> new PackedField(name, offset, type, Short.BYTES, Short.MIN_VALUE, Short.MAX_VALUE);
            case UINT32 -> new PackedField(name, offset, type, Integer.BYTES, 0, MAX_UINT32);
            case INT32 -> new PackedField(name, offset, type, Integer.BYTES, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case FLOAT32 -> ofFloat(name, offset, type, Float.BYTES);
            case FLOAT64 -> ofFloat(name, offset, type, Double.BYTES);
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "field " + name + " has the type UNKNOWN; choose one with a size, such as FLOAT32");
        };
    }

    private static PackedField ofFloat(String name, int offset, NumericType type, int size) {
        return new PackedField(name, offset, type, size, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    int end() {
        return offset + size;
    }

    PackedElementField description() {
        return new PackedElementField(name, offset, type);
    }

    /**
     * Writes a value.
     *
     * @param position the first byte of the element
     * @throws IllegalArgumentException if the field is of an integer type that does not hold the value
     */
    void put(ByteBuffer buffer, int position, double value) {
        int at = position + offset;
        switch (type) {
            case FLOAT32 -> buffer.putFloat(at, (float) value);
            case FLOAT64 -> buffer.putDouble(at, value);
            case UINT8, INT8 -> buffer.put(at, (byte) toInteger(value));
            case UINT16, INT16 -> buffer.putShort(at, (short) toInteger(value));
            default -> buffer.putInt(at, (int) toInteger(value));
        }
    }

    private long toInteger(double value) {
        double rounded = Math.rint(value);
        if (rounded >= min && rounded <= max) {
            return (long) rounded;
        }
        throw new IllegalArgumentException("field " + name + " of type " + type + " holds " + (long) min + " to "
                + (long) max + ", found " + value);
    }
}
