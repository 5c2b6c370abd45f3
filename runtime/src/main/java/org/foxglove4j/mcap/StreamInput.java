package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import org.foxglove4j.mcap.internal.io.ByteInput;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a stream in suitable amounts. Used by one thread at a time: the one that returns records, or one
 * that reads ahead, which leaves the end of the stream and failures to the other.
 */
final class StreamInput implements Closeable {

    private static final int READ_BYTES = 64 << 10;

    /**
     * The number of bytes read after a long record: a small one, because the start of another long record must be moved
     * to where there is room for all of it.
     */
    private static final int HEAD_READ_BYTES = 8 << 10;

    private static final int MAX_READ_BYTES = 1 << 20;

    private final ByteInput in;
    private boolean afterLong;

    /** What was found when reading ahead, and ended that. */
    private boolean endFound;

    private @Nullable Throwable failure;

    StreamInput(ByteInput in) {
        this.in = in;
    }

    /**
     * Reads more of the bytes that a framer needs.
     *
     * @return false at the end of the file
     * @throws McapFormatException if the input ends before the file
     */
    boolean fill(RecordFramer framer) throws IOException {
        if (framer.isEnded() && in.isExhausted()) {
            return false;
        }
        int wanted = wanted(framer.missing());
        framer.makeRoom(wanted);
        if (!read(framer.input(), wanted)) {
            framer.endOfInput();
            return false;
        }
        return true;
    }

    /**
     * Reads more bytes ahead.
     *
     * @param missing the minimum number of bytes missing for the next record
     * @return false at the end of the input and after a failure; both are found again by {@link #fill}
     */
    boolean readAhead(InputBuffer target, long missing) {
        try {
            int wanted = wanted(missing);
            if (!target.hasRoom(wanted)) {
                target.makeRoom(wanted, false, missing > RecordFramer.LONG_RECORD_BYTES);
            }
            endFound = !read(target, wanted);
            return !endFound;
        } catch (Throwable e) {
            fail(e);
            return false;
        }
    }

    /** Keeps a failure of reading ahead for {@link #fill}. */
    void fail(Throwable found) {
        failure = found;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int wanted(long missing) {
        int wanted = (int) Math.min(MAX_READ_BYTES, Math.max(afterLong ? HEAD_READ_BYTES : READ_BYTES, missing));
        afterLong = missing > READ_BYTES;
        return wanted;
    }

    private boolean read(InputBuffer target, int wanted) throws IOException {
        Throwable kept = failure;
        failure = null;
        KeptFailure.rethrow(kept);
        int read = endFound ? -1 : in.read(target, wanted);
        endFound = false;
        if (read == 0) {
            throw new IOException("the stream returned 0 for a read of " + wanted
                    + " bytes, which the contract of InputStream.read forbids");
        }
        if (read > 0) {
            target.advance(read);
        }
        return read > 0;
    }
}
