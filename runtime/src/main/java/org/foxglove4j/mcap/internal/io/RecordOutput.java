package org.foxglove4j.mcap.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Crc32Combiner;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes complete records: keeps the position in the file, the CRC, and the first error.
 *
 * <p>Bytes become part of the file when they are {@linkplain #commit committed}. When a write fails, bytes after the
 * last commit are removed if the output supports this, so that the file ends with a complete record. Not thread-safe,
 * except for {@link #throwIfFailed} and {@link #position}.
 */
public final class RecordOutput implements Closeable {

    private final ByteOutput out;
    private final CRC32 crc32 = new CRC32();
    private boolean crcWanted;
    private volatile long position;
    private int crc;
    private long pendingLength;
    private int pendingCrc;
    private volatile @Nullable IOException failure;
    private boolean rolledBack;

    /**
     * Creates an output.
     *
     * @param position the position in the file of the first byte
     */
    public RecordOutput(ByteOutput out, long position) {
        this.out = out;
        this.position = position;
    }

    /** Returns the position in the file of the next record. */
    public long position() {
        return position;
    }

    /** Returns the CRC of everything committed since {@link #startCrc}; 0 if it is not wanted. */
    public long crc() {
        return Integer.toUnsignedLong(crc);
    }

    /** Starts a CRC, from that of the bytes before. */
    public void startCrc(boolean wanted, int before) {
        crcWanted = wanted;
        crc = wanted ? before : 0;
    }

    /** Writes bytes that belong to the next commit. */
    public void write(byte[] array, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(array, offset, length));
    }

    /** Writes the remaining bytes of a buffer, which belong to the next commit; nothing remains afterwards. */
    public void write(ByteBuffer bytes) throws IOException {
        int computed = 0;
        if (crcWanted) {
            int start = bytes.position();
            crc32.reset();
            crc32.update(bytes);
            computed = (int) crc32.getValue();
            bytes.position(start);
        }
        write(bytes, computed);
    }

    /** Writes the remaining bytes of a buffer, whose CRC is known; they belong to the next commit. */
    public void write(ByteBuffer bytes, int knownCrc) throws IOException {
        throwIfFailed();
        int length = bytes.remaining();
        try {
            out.write(bytes);
        } catch (IOException e) {
            fail(e);
            throw e;
        } catch (RuntimeException | Error e) {
            fail(new IOException("the output failed: " + e, e));
            throw e;
        }
        if (crcWanted) {
            pendingCrc = Crc32Combiner.combine(pendingCrc, knownCrc, length);
        }
        pendingLength += length;
    }

    /** Makes the bytes written since the last commit part of the file. */
    public void commit() {
        if (crcWanted) {
            crc = Crc32Combiner.combine(crc, pendingCrc, pendingLength);
        }
        // Only the writing thread changes the position.
        long end = position + pendingLength;
        position = end;
        pendingLength = 0;
        pendingCrc = 0;
    }

    /** Writes records and commits them. */
    public void writeRecords(RecordBuffer records) throws IOException {
        write(records.array(), 0, records.length());
        commit();
    }

    /** Removes the bytes written since the last commit; the output has failed if it does not support this. */
    public void rollBack(IOException cause) {
        if (pendingLength > 0 && !discardPending()) {
            fail(cause);
        }
    }

    /** Records a failure, of which the first is kept; nothing more can be written. */
    public void fail(IOException cause) {
        if (failure == null) {
            rolledBack = discardPending();
            failure = cause;
        }
    }

    /** Returns the first error, or null. */
    public @Nullable IOException failure() {
        return failure;
    }

    /** Throws a new exception, with the first error as its cause, if there was one. */
    public void throwIfFailed() throws IOException {
        IOException first = failure;
        if (first != null) {
            throw new IOException("an earlier write failed, nothing more is written: " + reason(first), first);
        }
    }

    /** Returns the message of an error, or its text if it has no message. */
    public static String reason(IOException error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }

    /** Clears the error if the file ends with a complete record nevertheless, so that it can be finished there. */
    public boolean recover() {
        if (rolledBack) {
            failure = null;
        }
        return rolledBack;
    }

    /** Removes what was committed after a position, if the output supports this. */
    public void truncate(long newPosition) {
        position = newPosition;
        discardPending();
    }

    /** Passes bytes buffered by the output to the operating system. */
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    /** Forces everything to the disk, if there is one. */
    public void force() throws IOException {
        try {
            out.force();
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private boolean discardPending() {
        pendingLength = 0;
        pendingCrc = 0;
        try {
            return out.truncate(position);
        } catch (IOException e) {
            return false;
        }
    }
}
