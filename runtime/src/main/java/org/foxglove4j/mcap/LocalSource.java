package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A file at hand, which can be read in pieces as quickly as at once, and without going through an array. */
interface LocalSource extends McapSource {

    /**
     * Reads as many bytes as a direct buffer has room for.
     *
     * @param position where in the file they start
     * @param target the buffer to read into
     * @throws EOFException if the file ends before
     * @throws IOException if reading fails
     */
    void read(long position, ByteBuffer target) throws IOException;

    /**
     * Returns bytes where they lie, as a direct buffer that nobody changes; null if they are to be read.
     *
     * @throws EOFException if the file ends before
     */
    default @Nullable ByteBuffer view(long position, int length) throws EOFException {
        return null;
    }
}
