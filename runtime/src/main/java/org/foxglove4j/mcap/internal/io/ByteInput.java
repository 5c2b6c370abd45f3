package org.foxglove4j.mcap.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the bytes of a file come from, one after the other. */
public interface ByteInput extends Closeable {

    /** Returns whether it can put bytes into a direct buffer. */
    boolean fillsBuffers();

    /**
     * Puts bytes into a buffer, as many as there are but not too many; the buffer is not told of them.
     *
     * @return how many; negative if there are no more
     */
    int read(InputBuffer target, int maxBytes) throws IOException;

    /** Returns whether there are no more bytes, as far as that can be told without waiting for any. */
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
