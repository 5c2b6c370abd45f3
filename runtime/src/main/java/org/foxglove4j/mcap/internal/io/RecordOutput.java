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
 * Writes whole records: keeps their place in the file and their CRC, and the first error.
 *
 * <p>What has been written counts once it is {@linkplain #commit committed}. When a write fails, what came after the
 * last commit is taken back if the output can do that, so that the file ends with a whole record. Not safe for use by
 * several threads, but for {@link #throwIfFailed} and {@link #position}.
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
    private boolean takenBack;

    /**
     * Creates an output.
     *
     * @param position where in the file the first byte goes
     */
    public RecordOutput(ByteOutput out, long position) {
        this.out = out;
        this.position = position;
    }

    /** Returns where in the file the record that is written next begins. */
    public long position() {
        return position;
    }

    /** Returns the CRC of all that has been committed since {@link #startCrc}; 0 if it is not wanted. */
    public long crc() {
        return Integer.toUnsignedLong(crc);
    }

    /** Begins a CRC, with that of what stands before. */
    public void startCrc(boolean wanted, int before) {
        crcWanted = wanted;
        crc = wanted ? before : 0;
    }

    /** Writes bytes that belong to the next commit. */
    public void write(byte[] array, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(array, offset, length));
    }

    /** Writes what remains in a buffer, which belongs to the next commit; nothing remains then. */
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

    /** Writes what remains in a buffer, whose CRC is known; it belongs to the next commit. */
    public void write(ByteBuffer bytes, int knownCrc) throws IOException {
        throwIfFailed();
        int length = bytes.remaining();
        try {
            out.write(bytes);
        } catch (IOException e) {
            fail(e);
            throw e;
        } catch (RuntimeException e) {
            fail(new IOException("the output failed: " + e, e));
            throw e;
        }
        if (crcWanted) {
            pendingCrc = Crc32Combiner.combine(pendingCrc, knownCrc, length);
        }
        pendingLength += length;
    }

    /** Counts what has been written since the last commit as part of the file. */
    public void commit() {
        if (crcWanted) {
            crc = Crc32Combiner.combine(crc, pendingCrc, pendingLength);
        }
        // Only the thread that writes changes the position.
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

    /** Takes back what has been written since the last commit; the output fails if it cannot do that. */
    public void rollBack(IOException cause) {
        if (pendingLength > 0 && !takeBack()) {
            fail(cause);
        }
    }

    /** Keeps the first reason for which nothing more can be written. */
    public void fail(IOException cause) {
        if (failure == null) {
            takenBack = takeBack();
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

    /** Returns what an error says; not all say something. */
    public static String reason(IOException error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }

    /** Forgets the error if the file ends with a whole record nevertheless, so that it can be finished there. */
    public boolean recover() {
        if (takenBack) {
            failure = null;
        }
        return takenBack;
    }

    /** Takes back what was committed after a position, if the output can do that. */
    public void truncate(long newPosition) {
        position = newPosition;
        takeBack();
    }

    /** Hands what the output holds back to the operating system. */
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    /** Has the operating system bring all to the disk, where there is one. */
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

    private boolean takeBack() {
        pendingLength = 0;
        pendingCrc = 0;
        try {
            return out.truncate(position);
        } catch (IOException e) {
            return false;
        }
    }
}
