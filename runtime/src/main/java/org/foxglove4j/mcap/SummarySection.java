package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * Reads the footer and the summary section of a file. See <a href="https://mcap.dev/spec#summary-section">MCAP: summary
 * section</a>.
 */
final class SummarySection {

    static final int FOOTER_AND_MAGIC_LENGTH = RecordEncoder.FOOTER_LENGTH + RecordEncoder.MAGIC_LENGTH;

    /** The number of bytes read at once from the end of a file; they contain the summary section of most files. */
    private static final int TAIL_BYTES = 64 << 10;

    private final RecordScanner scanner;
    private final ReaderOptions options;
    private final FileIndex index;
    private final long dataStart;
    private final long dataEnd;

    private SummarySection(
            RecordScanner scanner, ReaderOptions options, FileIndex index, long dataStart, long dataEnd) {
        this.scanner = scanner;
        this.options = options;
        this.index = index;
        this.dataStart = dataStart;
        this.dataEnd = dataEnd;
    }

    /** Returns the footer, or null if the file does not end with one and the closing magic. */
    static @Nullable McapFooter readFooter(RecordScanner scanner, long size) throws IOException {
        int length = (int) Math.min(size, TAIL_BYTES);
        if (length < FOOTER_AND_MAGIC_LENGTH) {
            return null;
        }
        scanner.seek(size - length, size);
        int end = scanner.load(size - length, length) + length;
        byte[] array = scanner.array();
        byte[] magic = RecordEncoder.magic();
        int footerAt = end - FOOTER_AND_MAGIC_LENGTH;
        if (!Arrays.equals(array, end - magic.length, end, magic, 0, magic.length)
                || array[footerAt] != Opcode.FOOTER
                || LittleEndian.getLong(array, footerAt + 1)
                        != RecordEncoder.FOOTER_LENGTH - RecordEncoder.HEAD_LENGTH) {
            return null;
        }
        scanner.seek(size - FOOTER_AND_MAGIC_LENGTH, size - magic.length);
        scanner.next();
        return (McapFooter) RecordDecoder.decode(Opcode.FOOTER, scanner.fields());
    }

    /**
     * Reads the summary into an index.
     *
     * @param dataStart the start of the data section
     * @param footerOffset the offset of the footer
     * @return the end of the data section
     * @throws McapFormatException if the footer does not point to a summary section, or that is damaged
     */
    static long read(
            RecordScanner scanner,
            McapFooter footer,
            long dataStart,
            long footerOffset,
            ReaderOptions options,
            FileIndex index)
            throws IOException {
        long start = footer.summaryStart();
        if (start == 0) {
            return footerOffset;
        }
        if (start < dataStart || start > footerOffset) {
            throw new McapFormatException(
                    footerOffset,
                    "a summary_start of 0 or from " + dataStart + " to " + footerOffset,
                    Long.toUnsignedString(start));
        }
        SummarySection section = new SummarySection(scanner, options, index, dataStart, start);
        section.load(footer, footerOffset);
        section.read();
        return start;
    }

    private void load(McapFooter footer, long footerOffset) throws IOException {
        long length = footerOffset - dataEnd + RecordEncoder.FOOTER_LENGTH - Integer.BYTES;
        if (length > options.maxRecordBytes()) {
            throw new McapFormatException(
                    dataEnd,
                    "a summary of at most " + options.maxRecordBytes() + " bytes (maxRecordBytes)",
                    length + " bytes");
        }
        scanner.seek(dataEnd, footerOffset);
        int at = scanner.load(dataEnd, (int) length);
        if (footer.summaryCrc() == 0 || options.crcCheck() == CrcCheck.OFF) {
            return;
        }
        CRC32 crc = new CRC32();
        crc.update(scanner.array(), at, (int) length);
        if (crc.getValue() != footer.summaryCrc()) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            dataEnd,
                            "a summary section with the CRC 0x%08X".formatted(footer.summaryCrc()),
                            "one with the CRC 0x%08X".formatted(crc.getValue())));
        }
    }

    private void read() throws IOException {
        while (scanner.next()) {
            FieldReader fields = scanner.fields();
            int opcode = scanner.opcode();
            switch (opcode) {
                case Opcode.SCHEMA, Opcode.CHANNEL -> index.definitions().add(opcode, fields, scanner.location());
                case Opcode.STATISTICS -> index.setStatistics((McapStatistics) RecordDecoder.decode(opcode, fields));
                case Opcode.CHUNK_INDEX -> index.add(Segment.ofChunkIndex(fields));
                case Opcode.ATTACHMENT_INDEX -> index.add((McapAttachmentIndex) RecordDecoder.decode(opcode, fields));
                case Opcode.METADATA_INDEX -> index.add((McapMetadataIndex) RecordDecoder.decode(opcode, fields));
                default -> {}
            }
        }
        index.sort();
        removeMisplaced("ChunkIndex", index.segments(), Segment::offset, Segment::fullLength);
        removeMisplaced(
                "AttachmentIndex", index.attachments(), McapAttachmentIndex::offset, McapAttachmentIndex::length);
        removeMisplaced("MetadataIndex", index.metadata(), McapMetadataIndex::offset, McapMetadataIndex::length);
    }

    /** Removes index entries with impossible offsets; the data section is then scanned for these records. */
    private <E> void removeMisplaced(
            String kind, List<E> entries, ToLongFunction<E> offsetOf, ToLongFunction<E> lengthOf) {
        long end = dataStart;
        for (Iterator<E> iterator = entries.iterator(); iterator.hasNext(); ) {
            E entry = iterator.next();
            long offset = offsetOf.applyAsLong(entry);
            long length = lengthOf.applyAsLong(entry);
            if (offset < end || offset > dataEnd || length < RecordEncoder.HEAD_LENGTH || length > dataEnd - offset) {
                options.problems()
                        .accept(McapProblem.error(
                                dataEnd,
                                "a " + kind + " of the summary section refers to bytes " + Long.toUnsignedString(offset)
                                        + " to "
                                        + Long.toUnsignedString(offset + length)
                                        + ", which are not in the data section or are already indexed: it is ignored"));
                iterator.remove();
            } else {
                end = offset + length;
            }
        }
    }
}
