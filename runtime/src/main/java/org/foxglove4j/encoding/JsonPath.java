package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tracks the objects and arrays that enclose the position of a reader, to report the location of errors. */
final class JsonPath {

    private static final int MAX_DEPTH = 256;
    private static final int MAX_QUOTED = 24;

    private final byte[] data;
    private final int start;
    private final int end;
    private int depth;
    private Level[] levels = new Level[8];

    JsonPath(byte[] data, int start, int end) {
        this.data = data;
        this.start = start;
        this.end = end;
        this.levels[0] = new Level();
    }

    int depth() {
        return depth;
    }

    /** Returns the innermost object or array. */
    Level level() {
        return levels[depth];
    }

    void push(int at, boolean array) {
        if (depth == MAX_DEPTH) {
            throw error(at, "at most " + MAX_DEPTH + " values within each other", "more");
        }
        depth++;
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth);
        }
        if (levels[depth] == null) {
            levels[depth] = new Level();
        }
        levels[depth].begin(array);
    }

    void pop() {
        depth--;
    }

    /** Returns an exception that reports unexpected content at a position. */
    IllegalArgumentException error(int at, String expected) {
        return error(at, expected, describe(at));
    }

    IllegalArgumentException error(int at, String expected, String found) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            append(levels[i], path);
        }
        return new IllegalArgumentException((path.isEmpty() ? "JSON text" : "JSON field " + path) + " at byte "
                + (at - start) + ": expected " + expected + ", found " + found);
    }

    private void append(Level level, StringBuilder path) {
        if (level.array) {
            path.append('[').append(Math.max(0, level.next - 1)).append(']');
        } else if (level.nameStart >= 0) {
            int from = level.nameStart + 1;
            int to = from;
            while (to < end && data[to] != '"') {
                to++;
            }
            path.append(path.isEmpty() ? "" : ".").append(new String(data, from, to - from, StandardCharsets.UTF_8));
        }
    }

    /** Returns the start of the content at a position. */
    private String describe(int at) {
        if (at >= end) {
            return "the end of the text";
        }
        boolean string = data[at] == '"';
        int to = at + 1;
        while (to < end && to - at < MAX_QUOTED && (string || ",:]} \n\r\t".indexOf(data[to]) < 0)) {
            to++;
            if (string && data[to - 1] == '"') {
                break;
            }
        }
        return new String(data, at, to - at, StandardCharsets.UTF_8);
    }

    /** The progress of reading an object or array. */
    static final class Level {

        boolean array;

        /** Whether no field or element has been read yet. */
        boolean empty;

        /** The start of the name of the object's last field, at its quote; -1 before the first field. */
        int nameStart;

        /**
         * For objects, the likely index of the next field in the table of names; for arrays, the number of elements
         * started.
         */
        int next;

        private void begin(boolean isArray) {
            array = isArray;
            empty = true;
            nameStart = -1;
            next = 0;
        }
    }
}
