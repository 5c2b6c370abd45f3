package org.foxglove4j.mcap.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Hands buffers to what takes arrays only: one that lies outside of the heap in pieces. */
final class ArrayPieces {

    /** Stays in the processor's cache between the two copies that such a target makes. */
    private static final int PIECE_LENGTH = 1 << 16;

    private byte[] piece = {};

    /** Takes a part of an array. */
    interface Target {
        void write(byte[] array, int offset, int length) throws IOException;
    }

    /** Writes all that remains in a buffer. */
    void write(ByteBuffer bytes, Target target) throws IOException {
        if (bytes.hasArray()) {
            target.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            bytes.position(bytes.limit());
            return;
        }
        if (piece.length == 0) {
            piece = new byte[PIECE_LENGTH];
        }
        while (bytes.hasRemaining()) {
            int count = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, count);
            target.write(piece, 0, count);
        }
    }
}
