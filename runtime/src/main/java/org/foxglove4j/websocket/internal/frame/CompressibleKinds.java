package org.foxglove4j.websocket.internal.frame;

/**
 * Learns which kinds of messages compress well. Kinds that do not, such as images that are already compressed, are
 * skipped for increasing periods and then tried again.
 *
 * <p>Different kinds may be confused, which only costs a little traffic. Used by one thread at a time.
 */
public final class CompressibleKinds {

    private static final int PLACES = 256;
    private static final int LONGEST_PAUSE_BITS = 6;

    /** The first messages of a kind compress badly, because they have no context. */
    private static final int MISSES_BEFORE_PAUSE = 3;

    /** Compression that saves less than a sixteenth of the size is not worthwhile. */
    private static final int WORTHWHILE_PART = 16;

    private final byte[] misses = new byte[PLACES];
    private final byte[] skipsLeft = new byte[PLACES];

    /** Returns whether to compress a message of a kind; called once for each message. */
    public boolean shouldCompress(int kind) {
        int place = place(kind);
        if (skipsLeft[place] == 0) {
            return true;
        }
        skipsLeft[place]--;
        return false;
    }

    /** Records the result of compressing a message. */
    public void recordResult(int kind, int plainBytes, int compressedBytes) {
        int place = place(kind);
        if (compressedBytes <= plainBytes - plainBytes / WORTHWHILE_PART) {
            misses[place] = 0;
        } else if (misses[place] < MISSES_BEFORE_PAUSE + LONGEST_PAUSE_BITS) {
            misses[place]++;
        }
        int beyond = misses[place] - MISSES_BEFORE_PAUSE;
        skipsLeft[place] = (byte) (beyond < 0 ? 0 : 1 << beyond);
    }

    /** Returns the kind of a message, which is determined by its leading bytes. */
    public static int kind(byte[] source, int from, int length) {
        int kind = 0;
        for (int i = from; i < from + length; i++) {
            kind = 31 * kind + source[i];
        }
        return kind;
    }

    private static int place(int kind) {
        int mixed = kind * 0x9E3779B9;
        return mixed >>> 24;
    }
}
