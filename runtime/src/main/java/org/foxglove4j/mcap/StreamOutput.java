package org.foxglove4j.mcap;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes to a stream. */
final class StreamOutput implements ByteOutput {

    private final OutputStream stream;

    StreamOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(byte[] array, int offset, int length) throws IOException {
        stream.write(array, offset, length);
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void force() throws IOException {
        stream.flush();
        if (stream instanceof FileOutputStream file) {
            file.getFD().sync();
        }
    }

    @Override
    public boolean truncate(long length) {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
