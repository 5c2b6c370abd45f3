package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * Determines the content of a file: from its summary section, and from the data section if the summary section is
 * incomplete.
 *
 * <p>Reads the start and the summary section immediately, and the rest when it is needed.
 */
final class IndexedFile {

    private static final int HEAD_BYTES = 4 << 10;

    private final McapSource source;
    private final ReaderOptions options;
    private final boolean unclosed;
    private final RecordScanner scanner;
    private final FileIndex index;
    private final McapHeader header;
    private final long dataStart;
    private long dataEnd;
    private boolean complete;
    private int definitionsReadTo;

    private IndexedFile(McapSource source, ReaderOptions options, boolean unclosed) throws IOException {
        this.source = source;
        this.options = options;
        this.unclosed = unclosed;
        this.scanner = new RecordScanner(source, options.maxRecordBytes());
        this.index = new FileIndex(options);
        long size = source.size();
        this.header = readHeader(size);
        this.dataStart = scanner.endOffset();
        this.dataEnd = size;
        readSummary(size);
    }

    /**
     * Opens a file.
     *
     * @param unclosed whether to accept a file that was not closed, and read its complete records
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     */
    static IndexedFile open(McapSource source, ReaderOptions options, boolean unclosed) throws IOException {
        return new IndexedFile(source, options, unclosed);
    }

    McapSource source() {
        return source;
    }

    ReaderOptions options() {
        return options;
    }

    McapHeader header() {
        return header;
    }

    Definitions definitions() {
        return index.definitions();
    }

    @Nullable
    McapStatistics statistics() {
        return index.statistics();
    }

    /** Returns the index, after completing it from the data section if necessary. */
    FileIndex completeIndex() throws IOException {
        if (!complete) {
            new IndexGaps(source, options, scanner, index, dataStart, dataEnd).scan(unclosed);
            index.sort();
            complete = true;
        }
        return index;
    }

    /** Returns the channel with an id, which may be defined only in a chunk; null if there is none. */
    @Nullable
    McapChannel findChannel(int id) throws IOException {
        McapChannel channel = definitions().channel(id);
        while (channel == null && readMoreDefinitions()) {
            channel = definitions().channel(id);
        }
        return channel;
    }

    /** Ensures that the schema of a channel has been read, if the file defines it. */
    void findSchema(McapChannel channel) throws IOException {
        while (channel.schemaId() != 0 && definitions().schema(channel.schemaId()) == null && readMoreDefinitions()) {}
    }

    AttachmentInputStream openAttachment(McapAttachmentIndex attachment) throws IOException {
        seekRecord(Opcode.ATTACHMENT, attachment.offset(), attachment.length());
        return new AttachmentInputStream(source, scanner, options);
    }

    McapAttachment readAttachment(McapAttachmentIndex attachment) throws IOException {
        try (AttachmentInputStream in = openAttachment(attachment)) {
            McapAttachmentIndex found = in.index();
            if (found.dataSize() > options.maxRecordBytes()) {
                throw new McapFormatException(
                        found.offset(),
                        "an attachment of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                        found.dataSize() + " bytes");
            }
            return new McapAttachment(
                    found.logTimeNanos(),
                    found.createTimeNanos(),
                    found.name(),
                    found.mediaType(),
                    ByteSlice.of(in.readNBytes((int) found.dataSize())));
        }
    }

    McapMetadata readMetadata(McapMetadataIndex metadata) throws IOException {
        seekRecord(Opcode.METADATA, metadata.offset(), metadata.length());
        return (McapMetadata) RecordDecoder.decode(Opcode.METADATA, scanner.fields());
    }

    /** Reads a private record. */
    McapUnknownRecord readPrivateRecord(PrivateRecord found) throws IOException {
        seekRecord(found.opcode(), found.offset(), found.length());
        return new McapUnknownRecord(
                found.opcode(), ByteSlice.of(scanner.fields().rest().toByteArray()));
    }

    private void seekRecord(int opcode, long offset, long length) throws IOException {
        if (offset < dataStart || length < RecordEncoder.HEAD_LENGTH || length > dataEnd - offset) {
            throw new McapFormatException(
                    offset,
                    "a record " + Opcode.nameOf(opcode) + " of " + length + " bytes",
                    "the end of the data section");
        }
        scanner.seek(offset, offset + length);
        if (!scanner.next() || scanner.opcode() != opcode) {
            throw new McapFormatException(
                    offset, "a record " + Opcode.nameOf(opcode), "a record " + Opcode.nameOf(scanner.opcode()));
        }
    }

    private McapHeader readHeader(long size) throws IOException {
        int length = (int) Math.min(size, HEAD_BYTES);
        scanner.seek(0, size);
        int at = scanner.load(0, length);
        byte[] magic = RecordEncoder.magic();
        byte[] array = scanner.array();
        if (length < magic.length || !Arrays.equals(array, at, at + magic.length, magic, 0, magic.length)) {
            throw new McapFormatException(
                    0,
                    "the magic bytes of an MCAP file",
                    length < magic.length
                            ? Count.of(length, "byte")
                            : FileMagic.describe(Long.reverseBytes(LittleEndian.getLong(array, at))));
        }
        scanner.seek(magic.length, size);
        if (!scanner.next() || scanner.opcode() != Opcode.HEADER) {
            throw new McapFormatException(magic.length, "a Header record", "none");
        }
        return (McapHeader) RecordDecoder.decode(Opcode.HEADER, scanner.fields());
    }

    private void readSummary(long size) throws IOException {
        long footerOffset = size - SummarySection.FOOTER_AND_MAGIC_LENGTH;
        McapFooter footer = footerOffset < dataStart ? null : SummarySection.readFooter(scanner, size);
        if (footer == null) {
            if (!unclosed) {
                throw new McapFormatException(
                        Math.max(dataStart, footerOffset),
                        "a Footer record and the closing magic",
                        "neither: the file is still being written, was not closed, or is truncated",
                        "use unclosed(true) to read what is there, or McapRecovery to repair it");
            }
            return;
        }
        dataEnd = footerOffset;
        try {
            dataEnd = SummarySection.read(scanner, footer, dataStart, footerOffset, options, index);
        } catch (McapFormatException e) {
            options.tolerate(options.lenient(), e);
        }
    }

    private boolean readMoreDefinitions() throws IOException {
        List<Segment> segments = completeIndex().segments();
        while (definitionsReadTo < segments.size()) {
            Segment segment = segments.get(definitionsReadTo++);
            if (segment.chunk()) {
                readDefinitions(segment);
                return true;
            }
        }
        return false;
    }

    /** Reads the definitions in a chunk. Faults are reported only if its messages are read later. */
    private void readDefinitions(Segment segment) throws IOException {
        SegmentBuffer buffer = new SegmentBuffer(source, options.unchecked());
        try {
            buffer.load(segment, null, false);
            addDefinitions(buffer);
        } catch (McapFormatException reportedLater) {
            // The definitions before the damage have been added, and the search continues in other chunks.
        } finally {
            buffer.close();
        }
    }

    private void addDefinitions(SegmentBuffer buffer) throws McapFormatException {
        FieldReader fields = new FieldReader();
        Bytes bytes = buffer.bytes();
        int at = buffer.start();
        while (buffer.end() - at >= RecordEncoder.HEAD_LENGTH) {
            int opcode = bytes.u8(at);
            long length = bytes.getLong(at + 1);
            int contentStart = at + RecordEncoder.HEAD_LENGTH;
            if (length < 0 || length > buffer.end() - contentStart) {
                return;
            }
            if (opcode == Opcode.SCHEMA || opcode == Opcode.CHANNEL) {
                fields.over(bytes, contentStart, (int) length, buffer.location(), opcode);
                definitions().add(opcode, fields, buffer.location());
            }
            at = contentStart + (int) length;
        }
    }
}
