package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;
import org.jspecify.annotations.Nullable;

/** Accepts the data of one attachment, whose length was announced. */
final class AttachmentOutputStream extends OutputStream {

    private final RecordOutput out;
    private final McapAttachmentIndex index;
    private final boolean withCrc;
    private final Consumer<@Nullable McapAttachmentIndex> whenEnded;
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private long recordLength;
    private long written;
    private boolean closed;

    /**
     * Creates a stream.
     *
     * @param index the entry for the index, except for the length of the record
     * @param whenEnded called at the end with the entry for the index, or with null if the attachment was not written
     */
    AttachmentOutputStream(
            RecordOutput out,
            McapAttachmentIndex index,
            boolean withCrc,
            Consumer<@Nullable McapAttachmentIndex> whenEnded) {
        this.out = out;
        this.index = index;
        this.withCrc = withCrc;
        this.whenEnded = whenEnded;
    }

    /** Writes what precedes the data. */
    void begin() throws IOException {
        RecordBuffer head = new RecordBuffer(256);
        int contentStart = head.beginRecord(Opcode.ATTACHMENT);
        head.u64(index.logTimeNanos());
        head.u64(index.createTimeNanos());
        head.string(index.name());
        head.string(index.mediaType());
        head.u64(index.dataSize());
        recordLength = head.length() + index.dataSize() + Integer.BYTES;
        LittleEndian.putLong(head.array(), contentStart - Long.BYTES, recordLength - contentStart);
        crc.update(head.array(), contentStart, head.length() - contentStart);
        out.write(head.array(), 0, head.length());
    }

    @Override
    public void write(int value) throws IOException {
        single[0] = (byte) value;
        write(single, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        if (closed) {
            throw new IOException("attachment " + index.name() + " is closed");
        }
        if (length > index.dataSize() - written) {
            throw new IOException("attachment " + index.name() + " was announced with "
                    + Count.of(index.dataSize(), "byte") + ", but " + (written + length) + " are written");
        }
        if (withCrc) {
            crc.update(data, offset, length);
        }
        out.write(data, offset, length);
        written += length;
    }

    /** Ends the attachment; removes it and throws if data is missing. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        McapAttachmentIndex result = null;
        try {
            if (written < index.dataSize()) {
                IOException incomplete = incomplete();
                out.rollBack(incomplete);
                throw incomplete;
            }
            RecordBuffer end = new RecordBuffer(Integer.BYTES);
            end.u32(withCrc ? crc.getValue() : 0);
            out.writeRecords(end);
            result = new McapAttachmentIndex(
                    index.offset(),
                    recordLength,
                    index.logTimeNanos(),
                    index.createTimeNanos(),
                    index.dataSize(),
                    index.name(),
                    index.mediaType());
        } finally {
            whenEnded.accept(result);
        }
    }

    /** Ends the attachment because the file is closed before it is complete. */
    void abandon() {
        closed = true;
        IOException incomplete = incomplete();
        out.fail(incomplete);
        whenEnded.accept(null);
    }

    private IOException incomplete() {
        return new IOException("attachment " + index.name() + " was announced with "
                + Count.of(index.dataSize(), "byte") + ", but only " + written + " were written");
    }
}
