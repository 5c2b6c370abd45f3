package org.foxglove4j.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers the message that is being read and those around it. */
final class ProtobufNesting {

    /** How deep messages may lie within each other; protobuf-java has the same limit. */
    static final int MAX_DEPTH = 100;

    private static final byte[] NO_DATA = {};

    private int depth;
    private @Nullable Level[] levels = new Level[8];
    private Level level = new Level();

    ProtobufNesting() {
        levels[0] = level;
    }

    /** One message. */
    static final class Level {

        @Nullable
        ProtobufNames names;

        int tag;

        /** Where to go on in this message after one within it. */
        byte[] data = NO_DATA;

        int start;
        int position;
        int limit;

        private final List<Piece> pieces = new ArrayList<>();

        /** Returns what has been read of a field that holds one message, or null if that was nothing. */
        @Nullable
        Piece piece(int ofTag) {
            for (Piece piece : pieces) {
                if (piece.tag == ofTag) {
                    return piece;
                }
            }
            return null;
        }

        void add(Piece piece) {
            pieces.add(piece);
        }

        /** Forgets the other members of a {@code oneof}, whose place a field takes. */
        void keepOnly(int ofTag) {
            pieces.removeIf(piece -> piece.tag != ofTag);
        }
    }

    /** The bytes of a message within a message. */
    static final class Piece {

        final int tag;
        byte[] data;
        int offset;
        int length;

        Piece(int tag, byte[] data, int offset, int length) {
            this.tag = tag;
            this.data = data;
            this.offset = offset;
            this.length = length;
        }
    }

    /** Returns how many messages there are around the one that is being read. */
    int depth() {
        return depth;
    }

    /** Returns the message that is being read. */
    Level level() {
        return level;
    }

    void enter() {
        depth++;
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth);
        }
        Level inner = levels[depth];
        if (inner == null) {
            inner = new Level();
            levels[depth] = inner;
        }
        inner.tag = 0;
        inner.pieces.clear();
        level = inner;
    }

    /** Goes back to the message around, and returns that. */
    Level leave() {
        depth--;
        Level outer = levels[depth];
        if (outer == null) {
            throw new IllegalStateException("no message has been begun");
        }
        level = outer;
        return outer;
    }

    /** Returns the names of the fields that lead here, with dots between them; empty outside all fields. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= depth; i++) {
            Level each = levels[i];
            if (each != null && each.tag != 0) {
                int number = each.tag >>> 3;
                path.append(path.isEmpty() ? "" : ".");
                path.append(each.names == null ? Integer.toString(number) : each.names.nameOf(number));
            }
        }
        return path.toString();
    }
}
