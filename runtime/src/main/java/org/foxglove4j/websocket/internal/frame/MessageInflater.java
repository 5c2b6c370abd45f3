package org.foxglove4j.websocket.internal.frame;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses messages. See RFC 7692, section 7.2.2.
 *
 * <p>An inflater that does not keep the context can be shared by any number of peers, and detects truncated messages.
 * Uses some tens of kilobytes of off-heap memory until it is closed. Thread-safe.
 */
public final class MessageInflater implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final int MIN_CAPACITY = 1024;
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;
    private static final int USUAL_RATIO = 4;

    /** The final block of each message, which is not transmitted. */
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    /** The same, followed by a last block, which is valid only at the start of a block. */
    private static final byte[] TAIL_AND_END = {0, 0, (byte) 0xFF, (byte) 0xFF, 1, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private final Inflater inflater = new Inflater(true);
    private final boolean keepsContext;
    private byte[] whole = NOTHING;
    private int length;

    /**
     * Creates an inflater.
     *
     * @param keepsContext whether preceding messages are used as context
     */
    public MessageInflater(boolean keepsContext) {
        this.keepsContext = keepsContext;
    }

    /**
     * Decompresses a message.
     *
     * @param maxBytes the maximum size of the decompressed message
     * @throws BrokenFrameException if it is larger, or the data is corrupt
     */
    public synchronized byte[] inflate(byte[] message, int messageLength, int maxBytes) throws BrokenFrameException {
        int guess = (int) Math.min(Math.max(MIN_CAPACITY, (long) USUAL_RATIO * messageLength), MAX_CAPACITY);
        whole = new byte[Math.min(guess, maxBytes)];
        length = 0;
        try {
            inflate(message, messageLength, maxBytes, false);
            if (keepsContext) {
                inflate(TAIL, TAIL.length, maxBytes, false);
            } else {
                inflate(TAIL_AND_END, TAIL_AND_END.length, maxBytes, true);
            }
            return length == whole.length ? whole : Arrays.copyOf(whole, length);
        } catch (DataFormatException e) {
            throw new BrokenFrameException(
                    CloseReason.INVALID_CONTENT,
                    "a compressed message is corrupt" + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } finally {
            whole = NOTHING;
            if (!keepsContext) {
                inflater.reset();
            }
        }
    }

    private void inflate(byte[] source, int sourceLength, int maxBytes, boolean mustFinish)
            throws DataFormatException, BrokenFrameException {
        inflater.setInput(source, 0, sourceLength);
        while (true) {
            if (length == whole.length) {
                grow(maxBytes);
            }
            int room = Math.min(whole.length, maxBytes) - length;
            // If the message has exactly the maximum size, its end must still be verified.
            int count = room > 0 ? inflater.inflate(whole, length, room) : inflateNothing(maxBytes);
            length += count;
            if (inflater.finished()) {
                // A peer ends its stream only if it cannot flush it; later data then has no context.
                int rest = inflater.getRemaining();
                inflater.reset();
                if (rest == 0) {
                    return;
                }
                inflater.setInput(source, sourceLength - rest, rest);
            } else if (count == 0) {
                if (mustFinish || !inflater.needsInput()) {
                    throw new DataFormatException("it is truncated");
                }
                return;
            }
        }
    }

    private int inflateNothing(int maxBytes) throws DataFormatException, BrokenFrameException {
        if (inflater.inflate(new byte[1]) > 0) {
            throw new BrokenFrameException(CloseReason.TOO_BIG, "a message is larger than " + maxBytes + " bytes");
        }
        return 0;
    }

    private void grow(int maxBytes) {
        int limit = Math.min(maxBytes, MAX_CAPACITY);
        if (whole.length < limit) {
            whole = Arrays.copyOf(whole, (int) Math.min(limit, Math.max(MIN_CAPACITY, 2L * whole.length)));
        }
    }

    @Override
    public synchronized void close() {
        inflater.end();
    }
}
