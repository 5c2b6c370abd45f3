package org.foxglove4j.websocket.internal.frame;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Puts compressed messages back as they were. RFC 7692, section 7.2.2.
 *
 * <p>One that does not keep the context serves any number of peers, and notices when a message ends too early. Holds some
 * ten kilobytes outside of the heap, until it is closed. Safe for use by several threads.
 */
public final class MessageInflater implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final int MIN_CAPACITY = 1024;
    private static final int MAX_CAPACITY = Integer.MAX_VALUE - 8;
    private static final int USUAL_RATIO = 4;

    /** The block that each message ends with, and is sent without. */
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    /** The same, and a last block, which can be understood only where a block may begin. */
    private static final byte[] TAIL_AND_END = {0, 0, (byte) 0xFF, (byte) 0xFF, 1, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private final Inflater inflater = new Inflater(true);
    private final boolean keepsContext;
    private byte[] whole = NOTHING;
    private int length;

    /**
     * Creates an inflater.
     *
     * @param keepsContext whether a message may refer to those before it
     */
    public MessageInflater(boolean keepsContext) {
        this.keepsContext = keepsContext;
    }

    /**
     * Returns a message as it was.
     *
     * @param maxBytes how long it may be
     * @throws BrokenFrameException if it is longer, or the data are damaged
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
                    "a compressed message is damaged" + (e.getMessage() == null ? "" : ": " + e.getMessage()));
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
            // A message of just the size allowed must still be seen to end.
            int count = room > 0 ? inflater.inflate(whole, length, room) : inflateNothing(maxBytes);
            length += count;
            if (inflater.finished()) {
                // A peer ends its stream only when it cannot flush it; what it sends then refers to nothing before.
                int rest = inflater.getRemaining();
                inflater.reset();
                if (rest == 0) {
                    return;
                }
                inflater.setInput(source, sourceLength - rest, rest);
            } else if (count == 0) {
                if (mustFinish || !inflater.needsInput()) {
                    throw new DataFormatException("it ends within a block");
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
