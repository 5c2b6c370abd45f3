package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.DirectBuffers;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.jspecify.annotations.Nullable;

/** The memory that one range of a file after another is read into: an array, or a direct buffer on loan. */
final class ReadBuffer {

    /** What is kept for the next range; a larger array is let go. */
    private static final int MAX_KEPT_BYTES = 64 << 20;

    private final McapSource source;
    private final ReusableArray array = new ReusableArray();
    private @Nullable ByteBuffer direct;
    private Bytes directBytes = Bytes.NONE;
    private Bytes bytes = Bytes.NONE;

    ReadBuffer(McapSource source) {
        this.source = source;
    }

    /** Returns what was prepared. */
    Bytes bytes() {
        return bytes;
    }

    /** Returns whether to read in pieces is as quick as to read at once. */
    boolean isLocal() {
        return source instanceof LocalSource;
    }

    /** Returns whether the source can read into a direct buffer, of such a length. */
    boolean mayBeDirect(long length) {
        return isLocal() && length <= DirectBuffers.MAX_LENGTH;
    }

    /**
     * Makes room for a range; what was there is lost.
     *
     * @param inDirectBuffer whether to take a direct buffer, which the source must be able to read into
     */
    void prepare(int length, boolean inDirectBuffer) {
        if (!inDirectBuffer) {
            array.shrink(MAX_KEPT_BYTES);
            array.atLeast(length);
            bytes = array.bytes();
            return;
        }
        if (direct == null || direct.capacity() < length) {
            close();
            direct = DirectBuffers.borrow(length);
            directBytes = Bytes.of(direct);
        }
        bytes = directBytes;
    }

    /**
     * Holds a range where it lies, if the source can show it.
     *
     * @return false if the range is to be read
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
     * @param position where in the file it starts
     * @param index where to put it
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

    /** Gives the direct buffer back, if there is one. */
    void close() {
        if (direct != null) {
            DirectBuffers.giveBack(direct);
            direct = null;
            directBytes = Bytes.NONE;
        }
        bytes = Bytes.NONE;
    }
}
