package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of a file go, one after the other. */
interface ByteOutput extends Closeable {

    /** Writes all that remains in a buffer; nothing remains then. */
    void write(ByteBuffer bytes) throws IOException;

    /** Hands what it holds back itself to the operating system. */
    void flush() throws IOException;

    /** Has the operating system bring all to the disk, where there is one. */
    void force() throws IOException;

    /** Takes back what was written from a position on; returns false if bytes that are written cannot be taken back. */
    boolean truncate(long length) throws IOException;
}
