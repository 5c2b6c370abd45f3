package org.foxglove4j.mcap.internal.io;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes to a stream. */
final class StreamOutput implements ByteOutput {

    private final OutputStream stream;
    private final ArrayPieces pieces = new ArrayPieces();

    StreamOutput(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        pieces.write(bytes, stream::write);
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
