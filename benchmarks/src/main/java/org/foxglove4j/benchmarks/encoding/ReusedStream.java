package org.foxglove4j.benchmarks.encoding;

import java.io.ByteArrayOutputStream;

/** Takes what libraries write to streams, in an array that is used again. */
final class ReusedStream extends ByteArrayOutputStream {

    ReusedStream() {
        super(64 * 1024);
    }

    byte[] array() {
        return buf;
    }

    @Override
    public void close() {
        // Some libraries close what they write to.
    }
}
