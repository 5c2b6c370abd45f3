package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.jspecify.annotations.Nullable;

/** The header of a record: named fields, whose values are bytes. */
final class RecordHeader {

    static final int MESSAGE = 2;
    static final int BAG = 3;
    static final int INDEX = 4;
    static final int CHUNK = 5;
    static final int CHUNK_INFO = 6;
    static final int CONNECTION = 7;

    private static final String OP = "op";

    private final ByteBuffer fields;
    private final int op;

    private RecordHeader(ByteBuffer fields, int op) {
        this.fields = fields;
        this.op = op;
    }

    /**
     * Parses a header.
     *
     * @param bytes the fields; copied
     * @return null if the bytes are not the header of a record of a known kind
     */
    static @Nullable RecordHeader parse(ByteBuffer bytes) {
        int end = bytes.limit();
        int op = -1;
        int position = bytes.position();
        while (position < end) {
            int length = end - position < Integer.BYTES ? -1 : bytes.getInt(position);
            position += Integer.BYTES;
            if (length < 1 || length > end - position || separator(bytes, position, position + length) < 0) {
                return null;
            }
            if (isNamed(bytes, position, length, OP)) {
                op = length == OP.length() + 2 ? bytes.get(position + length - 1) : -1;
            }
            position += length;
        }
        if (op < MESSAGE || op > CONNECTION) {
            return null;
        }
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        copy.put(bytes.duplicate()).flip();
        return new RecordHeader(copy, op);
    }

    /** Returns all fields of a header, which are texts. */
    static Map<String, ByteBuffer> fields(ByteBuffer bytes) throws BadRecordException {
        Map<String, ByteBuffer> all = new LinkedHashMap<>();
        int position = bytes.position();
        while (position < bytes.limit()) {
            int length = bytes.limit() - position < Integer.BYTES ? -1 : bytes.getInt(position);
            position += Integer.BYTES;
            int separator = length < 0 || length > bytes.limit() - position
                    ? -1
                    : separator(bytes, position, position + length);
            if (separator < 0) {
                throw new BadRecordException("expected fields of the form name=value");
            }
            all.put(text(bytes, position, separator), slice(bytes, separator + 1, position + length));
            position += length;
        }
        return all;
    }

    /** Returns the kind of the record. */
    int op() {
        return op;
    }

    /** Returns whether records of this kind can be in chunks. */
    boolean isInChunks() {
        return op == MESSAGE || op == CONNECTION;
    }

    /** Returns an unsigned integer of 32 bits. */
    long u32(String name) throws BadRecordException {
        return Integer.toUnsignedLong(value(name, Integer.BYTES).getInt());
    }

    /** Returns an integer of 64 bits. */
    long int64(String name) throws BadRecordException {
        return value(name, Long.BYTES).getLong();
    }

    /** Returns a time in nanoseconds since the Unix epoch. */
    long timeNanos(String name) throws BadRecordException {
        ByteBuffer time = value(name, Long.BYTES);
        return Integer.toUnsignedLong(time.getInt()) * 1_000_000_000 + Integer.toUnsignedLong(time.getInt());
    }

    /** Returns a text, or an empty string if there is no such field. */
    String text(String name) {
        ByteBuffer value = find(name);
        return value == null ? "" : UTF_8.decode(value).toString();
    }

    private ByteBuffer value(String name, int length) throws BadRecordException {
        ByteBuffer value = find(name);
        if (value == null || value.remaining() != length) {
            throw new BadRecordException("expected the field " + name + " of " + length + " bytes, found "
                    + (value == null ? "none" : value.remaining() + " bytes"));
        }
        return value;
    }

    private @Nullable ByteBuffer find(String name) {
        int position = 0;
        while (position < fields.limit()) {
            int length = fields.getInt(position);
            position += Integer.BYTES;
            if (isNamed(fields, position, length, name)) {
                return slice(fields, position + name.length() + 1, position + length);
            }
            position += length;
        }
        return null;
    }

    private static boolean isNamed(ByteBuffer bytes, int position, int length, String name) {
        if (length <= name.length() || bytes.get(position + name.length()) != '=') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes.get(position + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int separator(ByteBuffer bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes.get(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    private static String text(ByteBuffer bytes, int start, int end) {
        return UTF_8.decode(slice(bytes, start, end)).toString();
    }

    private static ByteBuffer slice(ByteBuffer bytes, int start, int end) {
        return bytes.slice(start, end - start).order(ByteOrder.LITTLE_ENDIAN);
    }
}
