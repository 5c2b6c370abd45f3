package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes data logs byte by byte. Every record has the shortest numbers. */
public final class DataLogBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Begins a log with a text of the application. */
    public DataLogBytes(String extraHeader) {
        out.writeBytes("WPILOG".getBytes(UTF_8));
        out.writeBytes(new byte[] {0, 1});
        out.writeBytes(text(extraHeader));
    }

    /** Starts an entry. */
    public DataLogBytes start(int entry, String name, String type, String metadata) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(0);
        payload.writeBytes(number(entry, 4));
        payload.writeBytes(text(name));
        payload.writeBytes(text(type));
        payload.writeBytes(text(metadata));
        return record(0, 0, payload.toByteArray());
    }

    /** Starts an entry without metadata. */
    public DataLogBytes start(int entry, String name, String type) {
        return start(entry, name, type, "");
    }

    DataLogBytes finish(int entry) {
        return record(
                0, 0, ByteBuffer.allocate(5).put((byte) 1).put(number(entry, 4)).array());
    }

    DataLogBytes setMetadata(int entry, String metadata) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(2);
        payload.writeBytes(number(entry, 4));
        payload.writeBytes(text(metadata));
        return record(0, 0, payload.toByteArray());
    }

    /** Adds a record. */
    public DataLogBytes record(int entry, long timeMicros, byte[] payload) {
        int entryBytes = width(Integer.toUnsignedLong(entry));
        int lengthBytes = width(payload.length);
        int timeBytes = width(timeMicros);
        out.write((entryBytes - 1) | (lengthBytes - 1) << 2 | (timeBytes - 1) << 4);
        out.writeBytes(number(entry, entryBytes));
        out.writeBytes(number(payload.length, lengthBytes));
        out.writeBytes(number(timeMicros, timeBytes));
        out.writeBytes(payload);
        return this;
    }

    DataLogBytes integer(int entry, long timeMicros, long value) {
        return record(entry, timeMicros, number(value, Long.BYTES));
    }

    /** Adds a record of a double. */
    public DataLogBytes number(int entry, long timeMicros, double value) {
        return integer(entry, timeMicros, Double.doubleToLongBits(value));
    }

    DataLogBytes string(int entry, long timeMicros, String value) {
        return record(entry, timeMicros, value.getBytes(UTF_8));
    }

    DataLogBytes bytes(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    /** Returns the log so far. */
    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private static int width(long number) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8);
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        return ByteBuffer.allocate(4 + utf8.length)
                .put(number(utf8.length, 4))
                .put(utf8)
                .array();
    }

    private static byte[] number(long number, int byteCount) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
        return Arrays.copyOf(bytes, byteCount);
    }
}
