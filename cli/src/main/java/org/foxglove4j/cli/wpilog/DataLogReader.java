package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.SourceBytes;
import org.foxglove4j.mcap.McapSource;

/** Reads the records of a data log of version 1. */
final class DataLogReader {

    /** Longer records are skipped, to bound memory. */
    static final int MAX_PAYLOAD_BYTES = 16 << 20;

    /** The length of a record without payload whose numbers are one byte each. */
    static final int LEAST_RECORD_BYTES = 4;

    private static final byte[] MAGIC = "WPILOG".getBytes(UTF_8);
    private static final int HEAD_BYTES = MAGIC.length + 2 + 4;
    private static final int MAJOR_VERSION = 1;

    private final SourceBytes bytes;
    private final String version;
    private final String extraHeader;
    private long next;
    private long lostBytes;
    private int entry;
    private long timeMicros;
    private long length;

    private DataLogReader(SourceBytes bytes, String version, String extraHeader) {
        this.bytes = bytes;
        this.version = version;
        this.extraHeader = extraHeader;
        this.next = bytes.position();
    }

    /** Returns whether a file starts with the magic bytes of data logs. */
    static boolean isDataLog(McapSource source) throws IOException {
        byte[] start = new byte[MAGIC.length];
        if (source.size() < start.length) {
            return false;
        }
        source.read(0, start, 0, start.length);
        return Arrays.equals(start, MAGIC);
    }

    /**
     * Reads the header.
     *
     * @param progress receives the number of bytes read since the previous call
     * @throws IOException if the major version is not 1, or if the header is truncated
     */
    static DataLogReader open(McapSource source, LongConsumer progress) throws IOException {
        SourceBytes bytes = new SourceBytes(source, progress);
        if (bytes.remaining() < HEAD_BYTES) {
            throw cutHeader(bytes);
        }
        bytes.skip(MAGIC.length);
        int minor = (int) bytes.readInteger(1);
        int major = (int) bytes.readInteger(1);
        String version = major + "." + minor;
        if (major != MAJOR_VERSION) {
            throw new IOException("the data log has version " + version + "; only versions 1.x are supported");
        }
        long extraLength = bytes.readInteger(4);
        if (extraLength > Math.min(bytes.remaining(), MAX_PAYLOAD_BYTES)) {
            throw cutHeader(bytes);
        }
        ByteBuffer extra = bytes.view((int) extraLength);
        bytes.skip(extraLength);
        return new DataLogReader(bytes, version, UTF_8.decode(extra).toString());
    }

    private static IOException cutHeader(SourceBytes bytes) {
        return new IOException("the data log is truncated in its header, after "
                + (bytes.position() + bytes.remaining()) + " bytes; there is nothing to convert");
    }

    String version() {
        return version;
    }

    /** Returns the text that the application put into the header. */
    String extraHeader() {
        return extraHeader;
    }

    /** Moves to the next complete record; returns whether there is one. */
    boolean next() throws IOException {
        bytes.skip(next - bytes.position());
        if (bytes.remaining() == 0) {
            return false;
        }
        int lengths = bytes.peek();
        int entryBytes = (lengths & 3) + 1;
        int lengthBytes = (lengths >> 2 & 3) + 1;
        int timeBytes = (lengths >> 4 & 7) + 1;
        if (bytes.remaining() < 1 + entryBytes + lengthBytes + timeBytes) {
            return end();
        }
        bytes.skip(1);
        entry = (int) bytes.readInteger(entryBytes);
        length = bytes.readInteger(lengthBytes);
        timeMicros = bytes.readInteger(timeBytes);
        if (bytes.remaining() < length) {
            return end();
        }
        next = bytes.position() + length;
        return true;
    }

    private boolean end() {
        lostBytes = bytes.remaining() + bytes.position() - next;
        bytes.skip(bytes.remaining());
        next = bytes.position();
        return false;
    }

    /** Returns the number of bytes of the incomplete record at the end of the log; 0 if there is none. */
    long lostBytes() {
        return lostBytes;
    }

    /** Returns the id of the entry, unsigned; 0 for a control record. */
    int entry() {
        return entry;
    }

    /** Returns the time of the record by the clock of the robot, in microseconds. */
    long timeMicros() {
        return timeMicros;
    }

    /** Returns the length of the payload in bytes. */
    long length() {
        return length;
    }

    /**
     * Returns the payload, which is valid until {@link #next()}.
     *
     * @throws BadRecordException if it is longer than {@link #MAX_PAYLOAD_BYTES}
     */
    ByteBuffer payload() throws IOException, BadRecordException {
        if (length > MAX_PAYLOAD_BYTES) {
            throw new BadRecordException("expected at most " + MAX_PAYLOAD_BYTES + " bytes, found " + length);
        }
        return bytes.view((int) length);
    }
}
