package org.foxglove4j.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks the message that is being read and its enclosing messages. */
final class ProtobufNesting {

    /** The maximum nesting depth of messages; protobuf-java has the same limit. */
    static final int MAX_DEPTH = 100;

    private static final byte[] NO_DATA = {};

    private int depth;
    private @Nullable Level[] levels = new Level[8];
    private Level level = new Level();

    ProtobufNesting() {
        levels[0] = level;
    }

    /** A message that is being read. */
    static final class Level {

        @Nullable
        ProtobufNames names;

        int tag;

        /** The data and position at which to continue after a nested message. */
        byte[] data = NO_DATA;

        int start;
        int position;
        int limit;

        private final List<Piece> pieces = new ArrayList<>();

        /** Returns the bytes read so far of a message field that is not repeated, or null if there are none. */
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

        /** Discards the other members of a {@code oneof}, which a field replaces. */
        void keepOnly(int ofTag) {
            pieces.removeIf(piece -> piece.tag != ofTag);
        }
    }

    /** The bytes of a nested message. */
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

    /** Returns the number of messages that enclose the one being read. */
    int depth() {
        return depth;
    }

    /** Returns the state of the message that is being read. */
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

    /** Returns to the enclosing message, and returns its state. */
    Level leave() {
        depth--;
        Level outer = levels[depth];
        if (outer == null) {
            throw new IllegalStateException("no message was begun");
        }
        level = outer;
        return outer;
    }

    /** Returns the dot-separated names of the enclosing fields; empty outside all fields. */
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
