package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A local file, which can be read in small parts as fast as at once, and without copying through an array. */
interface LocalSource extends McapSource {

    /**
     * Fills a direct buffer.
     *
     * @param position the offset of the first byte in the file
     * @param target the buffer to read into
     * @throws EOFException if the file ends before the buffer is full
     * @throws IOException if reading fails
     */
    void read(long position, ByteBuffer target) throws IOException;

    /**
     * Returns bytes without a copy, as a direct buffer that does not change; null if they must be read instead.
     *
     * @throws EOFException if the file ends before the last of them
     */
    default @Nullable ByteBuffer view(long position, int length) throws EOFException {
        return null;
    }
}
