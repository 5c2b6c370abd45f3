package org.foxglove4j.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Accepts a number of bytes and half of the next write, then fails. */
final class FailingStream extends OutputStream {

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;

    FailingStream(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        if (bytes.size() + length > limit) {
            bytes.write(data, offset, length / 2);
            throw new IOException("the plug was pulled");
        }
        bytes.write(data, offset, length);
    }
}
