package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.jspecify.annotations.Nullable;

/** The memory that one range of a file after another is read into: an array, or a borrowed direct buffer. */
final class ReadBuffer {

    /** The longest array that is kept for the next range. */
    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final McapSource source;
    private final ReusableArray array = new ReusableArray();
    private @Nullable ByteBuffer direct;
    private Bytes bytes = Bytes.NONE;

    ReadBuffer(McapSource source) {
        this.source = source;
    }

    /** Returns the memory that was prepared. */
    Bytes bytes() {
        return bytes;
    }

    /** Returns whether reading in small parts is as fast as reading at once. */
    boolean isLocal() {
        return source instanceof LocalSource;
    }

    /** Returns whether the source can read into a direct buffer of a length. */
    boolean mayBeDirect(long length) {
        return isLocal() && length <= DirectBuffers.MAX_LENGTH;
    }

    /**
     * Makes room for a range; the previous content is lost.
     *
     * @param position where in the file the range starts, with which a direct buffer is aligned
     * @param inDirectBuffer whether to use a direct buffer, which the source must support
     */
    void prepare(long position, int length, boolean inDirectBuffer) {
        if (!inDirectBuffer) {
            array.shrink(MAX_KEPT_BYTES);
            array.atLeast(length);
            bytes = array.bytes();
            return;
        }
        int index = DirectBuffers.aligned(position);
        if (direct == null || direct.capacity() < index + length) {
            close();
            direct = DirectBuffers.borrow(index + length);
        }
        bytes = Bytes.of(direct.slice(index, length));
    }

    /**
     * Holds a range without a copy, if the source supports it.
     *
     * @return false if the range must be read
     */
    boolean show(long position, int length) throws IOException {
        ByteBuffer view = source instanceof LocalSource local ? local.view(position, length) : null;
        if (view == null) {
            return false;
        }
        bytes = Bytes.of(view);
        return true;
    }

    /**
     * Reads a part of the file.
     *
     * @param position the offset of the part in the file
     * @param index the index at which to store it
     */
    void read(long position, int index, int length) throws IOException {
        byte[] target = bytes.arrayOrNull();
        if (target != null) {
            source.read(position, target, index, length);
        } else {
            ByteBuffer buffer = bytes.buffer();
            try {
                ((LocalSource) source)
                        .read(position, buffer.limit(index + length).position(index));
            } finally {
                buffer.clear();
            }
        }
    }

    /** Returns the direct buffer, if there is one. */
    void close() {
        if (direct != null) {
            DirectBuffers.release(direct);
            direct = null;
        }
        bytes = Bytes.NONE;
    }
}
