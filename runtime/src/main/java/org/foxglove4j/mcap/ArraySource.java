package org.foxglove4j.mcap;

import java.io.EOFException;
import org.foxglove4j.internal.Count;

/** Reads a file that is held in an array. */
final class ArraySource implements McapSource {

    private final byte[] file;

    ArraySource(byte[] file) {
        this.file = file;
    }

    @Override
    public long size() {
        return file.length;
    }

    @Override
    public int minGapBytes() {
        return 64;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws EOFException {
        if (length > file.length - position) {
            throw new EOFException("the file of " + file.length + " bytes ends before byte " + (position + length));
        }
        System.arraycopy(file, (int) position, target, offset, length);
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return Count.of(file.length, "byte") + " in memory";
    }
}
