package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Copies arrays of numbers into a byte array as little-endian blocks of memory.
 *
 * <p>The JDK offers this through view buffers. A view is indexed in elements from its start, so one view is needed for
 * each remainder of a position modulo the element size. The views are kept as long as the array, so that nothing is
 * allocated per message.
 */
final class ArrayViews {

    /** For fewer elements, a loop is faster. */
    private static final int BLOCK = 8;

    private final byte[] array;
    private final @Nullable DoubleBuffer[] doubles = new DoubleBuffer[Double.BYTES];
    private final @Nullable LongBuffer[] longs = new LongBuffer[Long.BYTES];
    private final @Nullable FloatBuffer[] floats = new FloatBuffer[Float.BYTES];
    private final @Nullable IntBuffer[] ints = new IntBuffer[Integer.BYTES];

    ArrayViews(byte[] array) {
        this.array = array;
    }

    void put(int position, double[] values) {
        if (values.length < BLOCK) {
            for (int i = 0; i < values.length; i++) {
                Swar.putLong(array, position + Double.BYTES * i, Double.doubleToRawLongBits(values[i]));
            }
            return;
        }
        int remainder = position & (Double.BYTES - 1);
        DoubleBuffer view = doubles[remainder];
        if (view == null) {
            view = bytesFrom(remainder).asDoubleBuffer();
            doubles[remainder] = view;
        }
        view.put(position >> 3, values);
    }

    void put(int position, long[] values) {
        if (values.length < BLOCK) {
            for (int i = 0; i < values.length; i++) {
                Swar.putLong(array, position + Long.BYTES * i, values[i]);
            }
            return;
        }
        int remainder = position & (Long.BYTES - 1);
        LongBuffer view = longs[remainder];
        if (view == null) {
            view = bytesFrom(remainder).asLongBuffer();
            longs[remainder] = view;
        }
        view.put(position >> 3, values);
    }

    void put(int position, float[] values) {
        if (values.length < BLOCK) {
            for (int i = 0; i < values.length; i++) {
                Swar.putInt(array, position + Float.BYTES * i, Float.floatToRawIntBits(values[i]));
            }
            return;
        }
        int remainder = position & (Float.BYTES - 1);
        FloatBuffer view = floats[remainder];
        if (view == null) {
            view = bytesFrom(remainder).asFloatBuffer();
            floats[remainder] = view;
        }
        view.put(position >> 2, values);
    }

    void put(int position, int[] values) {
        if (values.length < BLOCK) {
            for (int i = 0; i < values.length; i++) {
                Swar.putInt(array, position + Integer.BYTES * i, values[i]);
            }
            return;
        }
        int remainder = position & (Integer.BYTES - 1);
        IntBuffer view = ints[remainder];
        if (view == null) {
            view = bytesFrom(remainder).asIntBuffer();
            ints[remainder] = view;
        }
        view.put(position >> 2, values);
    }

    private ByteBuffer bytesFrom(int index) {
        return ByteBuffer.wrap(array, index, array.length - index).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
