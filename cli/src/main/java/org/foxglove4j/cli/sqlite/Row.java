package org.foxglove4j.cli.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.jspecify.annotations.Nullable;

/** The values of a row. */
public final class Row {

    private static final int FIRST_BLOB = 12;
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    private static final int NULL = 0;
    private static final int DOUBLE = 7;
    private static final int ONE = 9;
    private static final int MAX_COLUMNS = 2000;

    private final ByteBuffer payload;
    private final Charset charset;
    private final long[] types;
    private final int[] starts;

    private Row(ByteBuffer payload, Charset charset, long[] types, int[] starts) {
        this.payload = payload;
        this.charset = charset;
        this.types = types;
        this.starts = starts;
    }

    static Row empty(Charset charset) {
        return new Row(ByteBuffer.allocate(0), charset, new long[0], new int[0]);
    }

    /** Finds the values in a row. */
    static Row parse(ByteBuffer payload, Charset charset) throws BadRecordException {
        long headerLength = Varint.read(payload);
        if (headerLength < payload.position() || headerLength > payload.limit()) {
            throw new BadRecordException("the header of a row is cut off");
        }
        long[] types = new long[8];
        int[] starts = new int[8];
        int count = 0;
        long start = headerLength;
        while (payload.position() < headerLength) {
            long type = Varint.read(payload);
            long length = length(type);
            if (length < 0 || start + length > payload.limit() || count == MAX_COLUMNS) {
                throw new BadRecordException("a value of a row is cut off");
            }
            if (count == types.length) {
                types = Arrays.copyOf(types, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count);
            }
            types[count] = type;
            starts[count++] = (int) start;
            start += length;
        }
        return new Row(payload, charset, Arrays.copyOf(types, count), starts);
    }

    private static long length(long type) {
        if (type >= FIRST_BLOB) {
            return (type - FIRST_BLOB) / 2;
        }
        return type >= 0 && type < LENGTHS.length ? LENGTHS[(int) type] : -1;
    }

    /** Returns whether there is no value: columns that were added later are missing in earlier rows. */
    public boolean isNull(int column) {
        return column < 0 || column >= types.length || types[column] == NULL;
    }

    /** Returns an integer. */
    public long integer(int column) throws BadRecordException {
        long type = isNull(column) ? NULL : types[column];
        if (type == NULL || type >= FIRST_BLOB || type == DOUBLE) {
            throw new BadRecordException("expected an integer in column " + column);
        }
        if (type > DOUBLE) {
            return type == ONE ? 1 : 0;
        }
        int length = LENGTHS[(int) type];
        long value = payload.get(starts[column]);
        for (int i = 1; i < length; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(payload.get(starts[column] + i));
        }
        return value;
    }

    /** Returns the bytes of a text or a blob, which are valid until the next row; none if there is no value. */
    public ByteBuffer bytes(int column) throws BadRecordException {
        if (isNull(column)) {
            return ByteBuffer.allocate(0);
        }
        if (types[column] < FIRST_BLOB) {
            throw new BadRecordException("expected a text or a blob in column " + column);
        }
        return payload.slice(starts[column], (int) length(types[column]));
    }

    /** Returns a text, or null if there is none. */
    public @Nullable String text(int column) throws BadRecordException {
        return isNull(column) ? null : charset.decode(bytes(column)).toString();
    }
}
