package org.foxglove4j.websocket.internal.frame;

import java.util.zip.Deflater;

/**
 * Compresses messages to byte-aligned DEFLATE blocks, as required by RFC 7692, section 7.2.1.
 *
 * <p>Messages are compressed with the preceding ones as context, until that is {@linkplain #forget() discarded}. The
 * window of the JDK's compressor is always 32 KiB; if a peer allows less, the context is discarded whenever that amount
 * has been compressed.
 *
 * <p>Uses about a quarter of a megabyte of off-heap memory until it is closed. Used by one thread at a time.
 */
public final class MessageDeflater implements AutoCloseable {

    /** The empty block at the end of each message, which is not sent. */
    static final int TAIL_BYTES = 4;

    private static final int LARGEST_WINDOW_BYTES = 1 << DeflateAgreement.MAX_WINDOW_BITS;

    /** The JDK blocks garbage collection while it compresses an array, so the data is compressed in slices. */
    private static final int SLICE_BYTES = 16 * 1024;

    private static final int MIN_ROOM = 256;

    private final Deflater deflater;
    private int bytesSinceForgotten;

    public MessageDeflater(int level) {
        deflater = new Deflater(level, true);
    }

    /** Discards the context. */
    public void forget() {
        if (bytesSinceForgotten > 0) {
            deflater.reset();
            bytesSinceForgotten = 0;
        }
    }

    /**
     * Compresses a message, or the rest of a message that is partly compressed.
     *
     * @param windowBits the window size, as a power of two
     * @param target receives the blocks, without the last {@link #TAIL_BYTES}
     */
    public void deflate(byte[] source, int from, int length, int windowBits, OutputBytes target) {
        int windowBytes = 1 << windowBits;
        int at = from;
        int end = from + length;
        while (at < end) {
            int slice = Math.min(end - at, SLICE_BYTES);
            boolean windowEnds = false;
            if (windowBytes < LARGEST_WINDOW_BYTES) {
                if (bytesSinceForgotten >= windowBytes) {
                    forget();
                }
                slice = Math.min(slice, windowBytes - bytesSinceForgotten);
                windowEnds = bytesSinceForgotten + slice == windowBytes;
            }
            deflater.setInput(source, at, slice);
            at += slice;
            bytesSinceForgotten = Math.min(LARGEST_WINDOW_BYTES, bytesSinceForgotten + slice);
            drain(at == end || windowEnds ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH, target);
        }
        target.end -= TAIL_BYTES;
    }

    private void drain(int flush, OutputBytes target) {
        int room;
        int count;
        do {
            target.ensureRoom(MIN_ROOM);
            room = target.room();
            count = deflater.deflate(target.array, target.end, room, flush);
            target.end += count;
        } while (count == room);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
