package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** Passes on the data of one attachment as it arrives, whatever its length, and checks its CRC at the end. */
final class AttachmentFlow implements Closeable {

    private static final int CRC_BYTES = 4;

    private final McapAttachmentIndex index;
    private final ReaderOptions options;
    private final @Nullable OutputStream out;
    private final CRC32 crc = new CRC32();
    private long dataLeft;
    private long recordLeft;

    /**
     * Creates a flow.
     *
     * @param head the fields before the data
     * @param bytes the bytes that contain the head
     * @param contentStart the index of the content's first byte
     * @param out the stream for the data; null to discard it
     */
    AttachmentFlow(
            AttachmentHead head, ReaderOptions options, Bytes bytes, int contentStart, @Nullable OutputStream out) {
        this.index = head.index();
        this.options = options;
        this.out = out;
        this.dataLeft = index.dataSize();
        this.recordLeft = index.length() - head.length();
        bytes.update(crc, contentStart, head.length() - RecordEncoder.HEAD_LENGTH);
    }

    /** Returns the number of bytes of the record that are still missing. */
    long left() {
        return recordLeft;
    }

    /**
     * Takes bytes of the record.
     *
     * @return the number of bytes that were taken; fewer than available if the CRC is incomplete or the record ends
     */
    int consume(Bytes bytes, int start, int available) throws IOException {
        if (dataLeft > 0) {
            int count = (int) Math.min(dataLeft, available);
            bytes.update(crc, start, count);
            if (out != null) {
                ByteSlice data = ByteSlice.of(bytes, start, count);
                out.write(data.array(), data.offset(), count);
            }
            dataLeft -= count;
            recordLeft -= count;
            return count;
        }
        if (dataLeft == 0) {
            if (available < CRC_BYTES) {
                return 0;
            }
            dataLeft = -1;
            recordLeft -= CRC_BYTES;
            close();
            checkCrc(index.offset(), index.name(), crc.getValue(), bytes.getU32(start), options);
            return CRC_BYTES;
        }
        int count = (int) Math.min(recordLeft, available);
        recordLeft -= count;
        return count;
    }

    /** Closes the stream for the data. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    static void checkCrc(long offset, String name, long computed, long named, ReaderOptions options)
            throws McapFormatException {
        if (named != 0 && named != computed && options.crcCheck() != CrcCheck.OFF) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            offset,
                            "attachment " + name + " with the CRC 0x%08X".formatted(named),
                            "one with the CRC 0x%08X".formatted(computed)));
        }
    }
}
