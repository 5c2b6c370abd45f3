package org.foxglove4j.mcap.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A sequential source of the bytes of a file. */
public interface ByteInput extends Closeable {

    /** Returns whether it can read into a direct buffer. */
    boolean fillsBuffers();

    /**
     * Reads available bytes into a buffer, up to a maximum, without advancing the buffer.
     *
     * @return the number of bytes read; negative at the end
     */
    int read(InputBuffer target, int maxBytes) throws IOException;

    /** Returns whether there are no more bytes, if this can be determined without blocking. */
    boolean isExhausted() throws IOException;

    /** Reads from a stream. */
    static ByteInput of(InputStream in) {
        return new ByteInput() {
            @Override
            public boolean fillsBuffers() {
                return false;
            }

            @Override
            public int read(InputBuffer target, int maxBytes) throws IOException {
                return in.read(target.bytes().array(), target.limit(), maxBytes);
            }

            @Override
            public boolean isExhausted() throws IOException {
                return in.available() == 0;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /**
     * Opens a file.
     *
     * @throws IOException if that fails
     */
    static ByteInput open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return of(Files.newInputStream(path));
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new ByteInput() {
            @Override
            public boolean fillsBuffers() {
                return true;
            }

            @Override
            public int read(InputBuffer target, int maxBytes) throws IOException {
                return channel.read(target.room(maxBytes));
            }

            @Override
            public boolean isExhausted() throws IOException {
                return channel.position() >= channel.size();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
