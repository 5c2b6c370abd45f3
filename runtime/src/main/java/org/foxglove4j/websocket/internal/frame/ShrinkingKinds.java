package org.foxglove4j.websocket.internal.frame;

/**
 * Learns which kinds of messages shrink. Those that do not, as images that are compressed already, are left alone for ever
 * longer, and tried again now and then.
 *
 * <p>Kinds may be taken for each other, which costs a little traffic and nothing else. Used by one thread at a time.
 */
public final class ShrinkingKinds {

    private static final int PLACES = 256;
    private static final int LONGEST_PAUSE_BITS = 6;

    /** The first messages of a kind have nothing before them to refer to. */
    private static final int MISSES_BEFORE_PAUSE = 3;

    /** A message that does not lose a sixteenth of its size is not worth it. */
    private static final int WORTHWHILE_PART = 16;

    private final byte[] misses = new byte[PLACES];
    private final byte[] left = new byte[PLACES];

    /** Returns whether a message of a kind is to be compressed; asked once for each. */
    public boolean isWorthATry(int kind) {
        int place = place(kind);
        if (left[place] == 0) {
            return true;
        }
        left[place]--;
        return false;
    }

    /** Takes note of what came of it. */
    public void tried(int kind, int plainBytes, int compressedBytes) {
        int place = place(kind);
        if (compressedBytes <= plainBytes - plainBytes / WORTHWHILE_PART) {
            misses[place] = 0;
        } else if (misses[place] < MISSES_BEFORE_PAUSE + LONGEST_PAUSE_BITS) {
            misses[place]++;
        }
        int beyond = misses[place] - MISSES_BEFORE_PAUSE;
        left[place] = (byte) (beyond < 0 ? 0 : 1 << beyond);
    }

    /** Returns the kind of a message that is told by the bytes at its beginning. */
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
