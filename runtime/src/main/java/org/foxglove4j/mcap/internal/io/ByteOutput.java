package org.foxglove4j.mcap.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Where the bytes of a file go, one after the other. */
public interface ByteOutput extends Closeable {

    /** Writes all that remains in a buffer; nothing remains then. */
    void write(ByteBuffer bytes) throws IOException;

    /** Hands what it holds back itself to the operating system. */
    void flush() throws IOException;

    /** Has the operating system bring all to the disk, where there is one. */
    void force() throws IOException;

    /** Takes back what was written from a position on; returns false if bytes that are written cannot be taken back. */
    boolean truncate(long length) throws IOException;

    /** Writes to a stream. */
    static ByteOutput of(OutputStream stream) {
        return new StreamOutput(stream);
    }

    /** Writes to a channel, which must block. */
    static ByteOutput of(WritableByteChannel channel) {
        return new ChannelOutput(channel);
    }

    /**
     * Creates a file.
     *
     * @throws FileAlreadyExistsException if it exists and must not be overwritten
     * @throws IOException if it cannot be created
     */
    static ByteOutput create(Path path, boolean overwrite) throws IOException {
        return FileOutput.create(path, overwrite);
    }

    /**
     * Opens a file that exists, cuts it at a position, and writes on from there.
     *
     * @throws IOException if that fails
     */
    static ByteOutput append(Path path, long position) throws IOException {
        return FileOutput.append(path, position);
    }
}
