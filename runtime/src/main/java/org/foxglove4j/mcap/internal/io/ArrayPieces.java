package org.foxglove4j.mcap.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Passes buffers to targets that accept only arrays. The content of a direct buffer is passed in parts. */
final class ArrayPieces {

    /** Short enough to stay in the processor's cache between two copies. */
    private static final int PIECE_LENGTH = 1 << 16;

    private byte[] piece = {};

    /** Accepts part of an array. */
    interface Target {
        void write(byte[] array, int offset, int length) throws IOException;
    }

    /** Writes the remaining bytes of a buffer. */
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
