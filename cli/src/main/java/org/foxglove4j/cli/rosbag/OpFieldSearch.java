package org.foxglove4j.cli.rosbag;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.cli.conversion.SourceBytes;

/** Finds the field "op", which every header has, to continue behind damaged bytes. */
final class OpFieldSearch {

    /** How far the field may be from the start of its record: the fields before it are short. */
    static final int MAX_DISTANCE = 512;

    private static final int WINDOW_BYTES = 1 << 16;

    /** The length of the field, and its name with the separator. */
    private static final int LENGTH = 4;

    private static final int NAME = 'o' | 'p' << 8 | '=' << 16;
    private static final int NAME_MASK = 0xFFFFFF;
    private static final int FIELD_BYTES = 8;

    private final SourceBytes bytes;
    private long position;

    OpFieldSearch(SourceBytes bytes, long from) {
        this.bytes = bytes;
        this.position = from;
    }

    /** Returns the offset of the next field, which is that of its length; -1 if there is none. */
    long next() throws IOException {
        while (true) {
            bytes.moveTo(position);
            if (bytes.remaining() < FIELD_BYTES) {
                return -1;
            }
            ByteBuffer window = bytes.view((int) Math.min(WINDOW_BYTES, bytes.remaining()));
            for (int i = 0; i <= window.limit() - FIELD_BYTES; i++) {
                if (window.get(i) == LENGTH
                        && window.getInt(i) == LENGTH
                        && (window.getInt(i + Integer.BYTES) & NAME_MASK) == NAME) {
                    long found = position + i;
                    position = found + 1;
                    return found;
                }
            }
            position += window.limit() - FIELD_BYTES + 1;
        }
    }
}
