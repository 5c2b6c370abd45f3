package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;
import org.jspecify.annotations.Nullable;

/** Recovers the content of a chunk: all its records, or those in the part that can be decompressed. */
final class ChunkSalvage {

    private final McapSource source;
    private final long size;
    private final int maxBytes;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final ReusableArray raw = new ReusableArray();
    private final ReusableArray salvaged = new ReusableArray();

    private @Nullable McapFormatException crcFault;
    private String fault = "";
    private byte[] array = raw.array();
    private int start;
    private int length;

    ChunkSalvage(McapSource source, ReaderOptions options) throws IOException {
        this.source = source;
        this.size = source.size();
        this.maxBytes = options.maxRecordBytes();
        this.opener = new ChunkOpener(new ReaderOptions(
                CrcCheck.REPORT,
                options.maxRecordBytes(),
                true,
                false,
                problem -> crcFault = new McapFormatException(problem.offset(), "", problem.text())));
    }

    byte[] array() {
        return array;
    }

    int start() {
        return start;
    }

    /** Returns the length of the recovered records, in bytes. */
    int length() {
        return length;
    }

    /** Returns what is wrong with the chunk. */
    String fault() {
        return fault;
    }

    /**
     * Opens a chunk.
     *
     * @param offset the offset of the Chunk record
     * @param extentEnd the latest offset at which it can end
     * @param named the chunk index of the chunk; null if there is none
     * @return whether the chunk is intact and matches its CRC; if not, the recoverable part is available nevertheless
     */
    boolean open(long offset, long extentEnd, @Nullable Segment named) throws IOException {
        length = 0;
        crcFault = null;
        ChunkHead head = readHead(offset, extentEnd, named);
        if (head == null) {
            return false;
        }
        long recordsStart = offset + head.length();
        long available = Math.max(0, Math.min(extentEnd, size) - recordsStart);
        boolean whole = Long.compareUnsigned(head.recordsLength(), available) <= 0;
        long wanted = whole ? head.recordsLength() : available;
        if (wanted > maxBytes) {
            fault = "its " + wanted + " bytes exceed the limit of " + maxBytes;
            return false;
        }
        int recordsLength = (int) wanted;
        source.read(recordsStart, raw.atLeast(recordsLength), 0, recordsLength);
        if (whole) {
            try {
                opener.open(head, raw.bytes(), 0);
                array = opener.bytes().array();
                start = opener.start();
                length = opener.length();
                fault = "its CRC does not match";
                return crcFault == null;
            } catch (McapFormatException e) {
                fault = e.found();
            }
        } else {
            fault = "it is truncated after " + recordsLength + " bytes of records";
        }
        salvage(head, recordsLength);
        return false;
    }

    /** Returns whether there is the head of a chunk at a position, regardless of what follows. */
    boolean isHeadAt(long position) throws IOException {
        ChunkHead head = readHead(position, size, null);
        boolean hasTimes = head != null && Long.compareUnsigned(head.startNanos(), head.endNanos()) <= 0;
        return head != null && (hasTimes || (head.startNanos() == -1 && head.endNanos() == 0));
    }

    private @Nullable ChunkHead readHead(long offset, long extentEnd, @Nullable Segment named) throws IOException {
        int available = (int)
                Math.min(RecordEncoder.HEAD_LENGTH + ChunkHead.MAX_CONTENT_BYTES, Math.min(extentEnd, size) - offset);
        byte[] head = raw.atLeast(RecordEncoder.HEAD_LENGTH + ChunkHead.MAX_CONTENT_BYTES);
        source.read(offset, head, 0, available);
        if (available > RecordEncoder.HEAD_LENGTH && head[0] == Opcode.CHUNK) {
            fields.over(
                    head,
                    RecordEncoder.HEAD_LENGTH,
                    available - RecordEncoder.HEAD_LENGTH,
                    FileLocation.ofFile(offset),
                    Opcode.CHUNK);
            try {
                ChunkHead read = ChunkHead.read(offset, -1, fields);
                if (Compression.ofFormatName(read.compression()).isPresent()) {
                    return read;
                }
                fault = "its compression \"" + read.compression() + "\" is not supported";
            } catch (McapFormatException e) {
                fault = "its header is damaged";
            }
        } else {
            fault = "its header is damaged";
        }
        return named == null ? null : ChunkHead.ofIndex(named);
    }

    private void salvage(ChunkHead head, int recordsLength) throws IOException {
        Compression compression = Compression.ofFormatName(head.compression()).orElse(null);
        if (compression == null) {
            return;
        }
        // A size beyond the limit is ignored: some writers fill it in only when the chunk is finished.
        boolean sized = Long.compareUnsigned(head.uncompressedSize(), maxBytes) <= 0;
        int room = sized ? (int) head.uncompressedSize() : maxBytes;
        length = ChunkDecompressor.salvage(compression, raw.array(), 0, recordsLength, salvaged, room);
        array = salvaged.array();
        start = 0;
    }
}
