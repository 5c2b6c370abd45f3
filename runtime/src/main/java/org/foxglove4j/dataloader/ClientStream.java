package org.foxglove4j.dataloader;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The stream to the client, which is cut when the body is abandoned: otherwise the summary section would make the
 * client believe that the body is complete.
 */
final class ClientStream extends FilterOutputStream {

    private volatile boolean abandoned;

    ClientStream(OutputStream stream) {
        super(stream);
    }

    /** Makes all further writes fail. */
    void abandon() {
        abandoned = true;
    }

    @Override
    public void write(int value) throws IOException {
        require();
        out.write(value);
    }

    @Override
    public void write(byte[] array, int offset, int length) throws IOException {
        require();
        out.write(array, offset, length);
    }

    @Override
    public void flush() throws IOException {
        require();
        out.flush();
    }

    /** Leaves the stream open, because the writer does not own it. */
    @Override
    public void close() {}

    private void require() throws IOException {
        if (abandoned) {
            throw new IOException("the body has been abandoned");
        }
    }
}
