package org.foxglove4j.benchmarks.encoding;

import java.io.ByteArrayOutputStream;

/** A stream that collects the output of a library in a reused array. */
final class ReusedStream extends ByteArrayOutputStream {

    ReusedStream() {
        super(64 * 1024);
    }

    byte[] array() {
        return buf;
    }

    @Override
    public void close() {
        // Some libraries close the stream.
    }
}
