package org.foxglove4j.dataloader;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Goes to the client, unless the body has been abandoned: a summary would then make the client believe that it has all. */
final class ClientStream extends FilterOutputStream {

    private volatile boolean givenUp;

    ClientStream(OutputStream stream) {
        super(stream);
    }

    /** Lets nothing more through. */
    void giveUp() {
        givenUp = true;
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

    /** Leaves the stream open: whether it is closed is not for the writer to decide. */
    @Override
    public void close() {}

    private void require() throws IOException {
        if (givenUp) {
            throw new IOException("the body has been abandoned");
        }
    }
}
