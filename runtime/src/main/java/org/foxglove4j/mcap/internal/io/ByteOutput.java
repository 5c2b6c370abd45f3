package org.foxglove4j.mcap.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A sequential target for the bytes of a file. */
public interface ByteOutput extends Closeable {

    /** Writes the remaining bytes of a buffer; nothing remains afterwards. */
    void write(ByteBuffer bytes) throws IOException;

    /** Passes buffered bytes to the operating system. */
    void flush() throws IOException;

    /** Forces everything to the disk, if there is one. */
    void force() throws IOException;

    /** Removes everything that was written from a position on; returns false if the output does not support this. */
    boolean truncate(long length) throws IOException;

    /** Closes the output, which is not needed after all, and deletes its file if that was created for it. */
    default void discard() throws IOException {
        close();
    }

    /** Writes to a stream. */
    static ByteOutput of(OutputStream stream) {
        return new StreamOutput(stream);
    }

    /** Writes to a channel, which must be in blocking mode. */
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
     * Opens an existing file, truncates it at a position, and continues there.
     *
     * @throws IOException if that fails
     */
    static ByteOutput append(Path path, long position) throws IOException {
        return FileOutput.append(path, position);
    }
}
