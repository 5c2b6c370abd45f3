package org.foxglove4j.cli.sqlite;

import java.nio.ByteBuffer;

/** Reads SQLite's integers of variable length: 1 to 9 bytes, the most significant bits first. */
final class Varint {

    private static final int MAX_BYTES = 9;

    private Varint() {}

    /** Reads an integer at the position of a buffer; throws {@link java.nio.BufferUnderflowException} if it is cut off. */
    static long read(ByteBuffer bytes) {
        long value = 0;
        for (int i = 1; i < MAX_BYTES; i++) {
            byte next = bytes.get();
            value = (value << 7) | (next & 0x7F);
            if (next >= 0) {
                return value;
            }
        }
        return value << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
    }
}
