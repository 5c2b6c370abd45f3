package org.foxglove4j.packing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.foxglove4j.messages.PackedElementField.NumericType;

/** The bytes of packed elements, which grow as needed. What is put counts only once it is {@linkplain #add added}. */
final class ElementBuffer {

    /** The largest array that every Java virtual machine can allocate. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private final PackedField[] fields;
    private final int stride;
    private final boolean floatsOnly;
    private ByteBuffer buffer;
    private int length;

    ElementBuffer(List<PackedField> fields, int initialCapacity) {
        this.fields = fields.toArray(PackedField[]::new);
        stride = this.fields[this.fields.length - 1].end();
        floatsOnly = fields.stream().allMatch(field -> field.type() == NumericType.FLOAT32);
        buffer = allocate((int) Math.min(MAX_BYTES, (long) initialCapacity * stride));
    }

    int stride() {
        return stride;
    }

    int count() {
        return length / stride;
    }

    void clear() {
        length = 0;
    }

    byte[] toByteArray() {
        byte[] bytes = new byte[length];
        buffer.get(0, bytes);
        return bytes;
    }

    /**
     * Makes room for elements, and returns where the first one begins.
     *
     * @throws IllegalArgumentException if they would not fit into a message
     */
    int reserve(int elements) {
        long needed = length + (long) elements * stride;
        if (needed > buffer.capacity()) {
            if (needed > MAX_BYTES) {
                throw new IllegalArgumentException(
                        "a message of at most " + MAX_BYTES + " bytes was expected, found " + needed + " bytes");
            }
            int grown = (int) Math.min(MAX_BYTES, Math.max(needed, 2L * buffer.capacity()));
            ByteBuffer larger = allocate(grown);
            larger.put(0, buffer, 0, length);
            buffer = larger;
        }
        return length;
    }

    /** Adds elements that were put where {@link #reserve} said. */
    void add(int elements) {
        length += elements * stride;
    }

    /** Puts the value of a field into an element that begins at a position. */
    void put(int field, int position, double value) {
        fields[field].put(buffer, position, value);
    }

    /** Puts a color into the four bytes from the fourth field on: red first, alpha last. */
    void putColor(int position, int argb) {
        buffer.putInt(position + fields[3].offset(), Integer.reverseBytes(Integer.rotateLeft(argb, Byte.SIZE)));
    }

    /** Adds elements whose values follow one another. */
    void addAll(float[] values, int offset, int count) {
        int elements = count / fields.length;
        int position = reserve(elements);
        if (floatsOnly) {
            buffer.slice(position, elements * stride)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(values, offset, count);
        } else {
            for (int i = 0; i < count; position += stride) {
                for (PackedField field : fields) {
                    field.put(buffer, position, values[offset + i]);
                    i++;
                }
            }
        }
        add(elements);
    }

    /** Adds elements whose values stand in one array for each field. */
    void addColumns(float[][] columns, int elements) {
        int start = reserve(elements);
        for (int i = 0; i < fields.length; i++) {
            int position = start;
            for (float value : columns[i]) {
                fields[i].put(buffer, position, value);
                position += stride;
            }
        }
        add(elements);
    }

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
