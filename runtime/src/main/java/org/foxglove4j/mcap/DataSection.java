package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file: chunks in the order of their tickets, other records between them, and finally everything after the
 * data section.
 *
 * <p>Thread-safe: one thread at a time writes. While an attachment is written through a stream, other threads wait
 * until it is complete.
 */
final class DataSection {

    /** Created in advance: without memory, there is none for an exception either. */
    private final IOException outOfMemory = new IOException("there is no memory left");

    private final WriterOptions options;
    private final RecordOutput out;
    private final SummaryBuilder summary;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private long nextTicket;
    private @Nullable AttachmentOutputStream openAttachment;
    private volatile boolean finished;

    DataSection(WriterOptions options, RecordOutput out, SummaryBuilder summary) {
        this.options = options;
        this.out = out;
        this.summary = summary;
    }

    void writeHeader() throws IOException {
        out.startCrc(options.dataSectionCrc, 0);
        RecordBuffer head = new RecordBuffer(256);
        byte[] magic = RecordEncoder.magic();
        head.bytes(magic, 0, magic.length);
        RecordEncoder.encode(options.header, head);
        out.writeRecords(head);
    }

    /** Continues the data section CRC of an existing file; if the file has none, it gets none. */
    void continueCrc(int crc) {
        out.startCrc(options.dataSectionCrc && crc != 0, crc);
    }

    /** Returns the length of the file so far, in bytes. */
    long length() {
        return out.position();
    }

    void throwIfFailed() throws IOException {
        out.throwIfFailed();
    }

    boolean hasFailed() {
        return out.failure() != null;
    }

    McapStatistics statistics() {
        lock.lock();
        try {
            return summary.statistics();
        } finally {
            lock.unlock();
        }
    }

    /** Encodes a chunk, waits for the turn of its ticket, and writes it. */
    void writeChunk(long ticket, OpenChunk chunk, ChunkEncoder encoder) throws IOException {
        EncodedChunk encoded;
        try {
            encoded = encoder.encode(chunk);
        } catch (RuntimeException | Error e) {
            awaitTurn(ticket);
            try {
                fail("a chunk could not be compressed", e);
            } finally {
                endTurn();
            }
            throw e;
        }
        awaitTurn(ticket);
        try {
            long offset = out.position();
            encoded.writeTo(out);
            out.commit();
            summary.addChunk(encoded, offset);
        } catch (RuntimeException | Error e) {
            fail("a chunk could not be written", e);
            throw e;
        } finally {
            endTurn();
        }
    }

    /** Writes a chunk of another file, with its indexes. */
    void writeChunk(McapChunk chunk, Iterable<McapMessageIndex> indexes) throws IOException {
        lockForRecord();
        try {
            new CopiedChunk(chunk, indexes, options).write(out, summary);
        } finally {
            lock.unlock();
        }
    }

    void writeMetadata(McapMetadata metadata) throws IOException {
        RecordBuffer record = encode(metadata);
        lockForRecord();
        try {
            long offset = out.position();
            out.writeRecords(record);
            summary.addMetadata(new McapMetadataIndex(offset, record.length(), metadata.name()));
        } finally {
            lock.unlock();
        }
    }

    void writeRecord(McapUnknownRecord unknown) throws IOException {
        RecordBuffer record = encode(unknown);
        lockForRecord();
        try {
            out.writeRecords(record);
        } finally {
            lock.unlock();
        }
    }

    /** Begins an attachment; {@link OutputStream#close} ends it, in the same thread. */
    OutputStream beginAttachment(long logTimeNanos, long createTimeNanos, String name, String mediaType, long size)
            throws IOException {
        lockForRecord();
        boolean begun = false;
        try {
            McapAttachmentIndex index =
                    new McapAttachmentIndex(out.position(), 0, logTimeNanos, createTimeNanos, size, name, mediaType);
            openAttachment = new AttachmentOutputStream(out, index, options.attachmentCrc, this::endAttachment);
            openAttachment.begin();
            begun = true;
            return openAttachment;
        } finally {
            if (!begun) {
                endAttachment(null);
            }
        }
    }

    void flush() throws IOException {
        lockForRecord();
        try {
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /** Forces the data written so far to the disk; other threads may write meanwhile. */
    void force() throws IOException {
        flush();
        try {
            out.force();
        } catch (IOException e) {
            throwIfFinished();
            throw e;
        }
    }

    /** Writes everything after the data section and closes the output; throws the first error, if there was one. */
    void finish() throws IOException {
        lock.lock();
        try {
            if (openAttachment != null) {
                openAttachment.abandon();
            }
            finished = true;
            IOException first = out.failure();
            if (first == null || out.recover()) {
                try {
                    writeEnd();
                } catch (IOException e) {
                    first = first == null ? e : first;
                } catch (RuntimeException | Error e) {
                    first = first == null ? failure("the end of the file could not be written", e) : first;
                }
            }
            try {
                out.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
            if (first != null) {
                throw new IOException("the file lacks the data after an error: " + RecordOutput.reason(first), first);
            }
        } finally {
            lock.unlock();
        }
    }

    private void writeEnd() throws IOException {
        long end = out.position();
        boolean written = false;
        try {
            out.writeRecords(encode(new McapDataEnd(out.crc())));
            out.startCrc(options.summaryCrc, 0);
            summary.writeTo(out);
            out.flush();
            written = true;
        } finally {
            if (!written) {
                out.truncate(end);
            }
        }
    }

    private void endAttachment(@Nullable McapAttachmentIndex index) {
        openAttachment = null;
        if (index != null) {
            summary.addAttachment(index);
        }
        lock.unlock();
    }

    /** The following chunks wait for {@link #endTurn}, so this must not fail. */
    private void awaitTurn(long ticket) {
        UnfailingLocks.lock(lock);
        while (ticket != nextTicket) {
            UnfailingLocks.await(lock, turn);
        }
    }

    private void endTurn() {
        nextTicket++;
        turn.signalAll();
        lock.unlock();
    }

    private void lockForRecord() throws IOException {
        lock.lock();
        boolean usable = false;
        try {
            throwIfFinished();
            if (openAttachment != null) {
                throw new IllegalStateException("this thread is writing an attachment: close its stream first");
            }
            out.throwIfFailed();
            usable = true;
        } finally {
            if (!usable) {
                lock.unlock();
            }
        }
    }

    private void fail(String what, Throwable cause) {
        out.fail(failure(what, cause));
    }

    private IOException failure(String what, Throwable cause) {
        try {
            return new IOException(what + ": " + cause, cause);
        } catch (OutOfMemoryError e) {
            return outOfMemory;
        }
    }

    private void throwIfFinished() {
        if (finished) {
            throw new IllegalStateException("the writer is closed");
        }
    }

    private static RecordBuffer encode(McapRecord record) {
        RecordBuffer buffer = new RecordBuffer(256);
        RecordEncoder.encode(record, buffer);
        return buffer;
    }
}
