package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Gives a reader ranges of a file's bytes, wherever they are.
 *
 * <p>Implement it to read from an object store or an archive: {@link McapReader} asks for the start of the file, its end,
 * its summary, and then for each chunk that a query needs, in one range each. A reader with workers reads on several
 * threads at once.
 */
public interface McapSource extends Closeable {

    /**
     * Returns the length of the file, in bytes.
     *
     * @throws IOException if it cannot be found out
     */
    long size() throws IOException;

    /**
     * Reads bytes, all that are asked for.
     *
     * @param position where in the file they start
     * @param target the array to read into
     * @param offset where in the array to put the first
     * @param length how many
     * @throws EOFException if the file ends before
     * @throws IOException if reading fails
     */
    void read(long position, byte[] target, int offset, int length) throws IOException;

    /**
     * Returns how many bytes that nobody wants are read rather than left out by starting another read: 1 MiB if not
     * overridden, which suits a network. For a file at hand it is less.
     */
    default int minGapBytes() {
        return 1 << 20;
    }

    /**
     * Opens a file, to be read range by range: the quickest way. An interrupt of a thread that reads closes it.
     *
     * @throws IOException if the file cannot be opened
     */
    static McapSource file(Path path) throws IOException {
        return new FileSource(path);
    }

    /**
     * Opens a file that is mapped into memory. That avoids system calls for many small ranges, but the address space is
     * given back only when the garbage collector finds the source gone, and a file that is cut short while it is read
     * crashes the read with an {@link InternalError}. Where CRCs are not checked, large messages that are not compressed
     * are shown in the mapping itself: then that goes for looking at {@link McapMessage#dataBuffer} as well, and native
     * code that is given the buffer may end the process.
     *
     * @throws IOException if the file cannot be opened or mapped
     */
    static McapSource mapped(Path path) throws IOException {
        return new MappedSource(path);
    }

    /** Reads a file that is held in an array, which nobody may change. */
    static McapSource of(byte[] file) {
        return new ArraySource(file);
    }
}
