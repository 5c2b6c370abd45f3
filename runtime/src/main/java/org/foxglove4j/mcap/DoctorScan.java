package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Checks each record of the data section. */
final class DoctorScan {

    private static final Set<String> KNOWN_PROFILES = Set.of("", "ros1", "ros2");
    private static final int CRC_BUFFER_BYTES = 1 << 18;

    private final McapSource source;
    private final Findings findings;
    private final boolean strictMessageOrder;
    private final long size;
    private final ReaderOptions options;
    private final RecordScanner scanner;
    private final DoctorContent content;
    private final DoctorChunks chunks;
    private final TreeMap<Long, McapAttachmentIndex> attachments = new TreeMap<>();
    private final TreeMap<Long, McapMetadataIndex> metadata = new TreeMap<>();
    private long looseMessages;
    private long firstLooseMessage;

    DoctorScan(McapSource source, Findings findings, boolean strictMessageOrder) throws IOException {
        this.source = source;
        this.findings = findings;
        this.strictMessageOrder = strictMessageOrder;
        this.size = source.size();
        this.options = new ReaderOptions(
                CrcCheck.REPORT,
                ReaderOptions.DEFAULT_MAX_RECORD_BYTES,
                true,
                false,
                problem -> findings.error(problem.offset(), problem.text()));
        this.scanner = new RecordScanner(source, options.maxRecordBytes());
        this.content = new DoctorContent(findings);
        this.chunks = new DoctorChunks(findings, content, options);
    }

    DoctorContent content() {
        return content;
    }

    Map<Long, DoctorChunk> chunks() {
        return chunks.all();
    }

    Map<Long, McapAttachmentIndex> attachments() {
        return attachments;
    }

    Map<Long, McapMetadataIndex> metadata() {
        return metadata;
    }

    long looseMessages() {
        return looseMessages;
    }

    long firstLooseMessage() {
        return firstLooseMessage;
    }

    /**
     * Checks the file up to the end of the data section; returns the offset after DataEnd, or -1 if it is not known.
     */
    long run() throws IOException {
        byte[] magic = RecordEncoder.magic();
        long end = size - magic.length;
        if (end < 0 || !isMagic(0)) {
            findings.error(0, "the file does not begin with the magic bytes of an MCAP file");
            return -1;
        }
        boolean closed = end >= magic.length && isMagic(end);
        if (!closed) {
            findings.error(
                    Math.max(0, end), "the file does not end with the magic bytes: it was not closed, or is truncated");
        }
        return checkData(magic.length, closed ? end : size);
    }

    /** Checks the data section; returns the offset after DataEnd, or -1 if there is no DataEnd. */
    private long checkData(long start, long end) throws IOException {
        scanner.seek(start, end);
        boolean first = true;
        long dataEnd = -1;
        try {
            while (dataEnd < 0 && scanner.next()) {
                int opcode = scanner.opcode();
                if (first != (opcode == Opcode.HEADER)) {
                    findings.error(
                            scanner.offset(),
                            first
                                    ? "the first record is not a Header but " + Opcode.nameOf(opcode)
                                    : "there is another Header record");
                }
                first = false;
                if (opcode == Opcode.FOOTER) {
                    break;
                }
                checkRecord(opcode);
                if (opcode == Opcode.DATA_END) {
                    dataEnd = scanner.endOffset();
                }
            }
            if (dataEnd < 0) {
                findings.error(scanner.offset(), "there is no DataEnd record");
            }
        } catch (McapFormatException e) {
            findings.error(e);
        }
        chunks.endIndexes();
        content.checkOrder(strictMessageOrder);
        return dataEnd;
    }

    private void checkRecord(int opcode) throws IOException {
        if (opcode != Opcode.MESSAGE_INDEX) {
            chunks.endIndexes();
        }
        try {
            switch (opcode) {
                case Opcode.HEADER -> checkHeader((McapHeader) RecordDecoder.decode(opcode, scanner.fields()));
                case Opcode.SCHEMA, Opcode.CHANNEL, Opcode.MESSAGE -> {
                    if (opcode == Opcode.MESSAGE && looseMessages++ == 0) {
                        firstLooseMessage = scanner.offset();
                    }
                    content.check(opcode, scanner.fields(), scanner.offset(), null, 0);
                }
                case Opcode.CHUNK -> chunks.check(scanner);
                case Opcode.MESSAGE_INDEX ->
                    chunks.check(
                            (McapMessageIndex) RecordDecoder.decode(opcode, scanner.fields()),
                            scanner.offset(),
                            scanner.length());
                case Opcode.ATTACHMENT -> checkAttachment();
                case Opcode.METADATA -> {
                    McapMetadata record = (McapMetadata) RecordDecoder.decode(opcode, scanner.fields());
                    content.definitions().checkText(record.name(), "name of the metadata", scanner.offset());
                    metadata.put(
                            scanner.offset(), new McapMetadataIndex(scanner.offset(), scanner.length(), record.name()));
                }
                case Opcode.DATA_END -> checkDataEnd((McapDataEnd) RecordDecoder.decode(opcode, scanner.fields()));
                default -> checkOther(opcode);
            }
        } catch (McapFormatException e) {
            findings.error(e);
        }
    }

    private void checkOther(int opcode) {
        if (opcode <= Opcode.DATA_END) {
            findings.error(scanner.offset(), "the data section contains a record " + Opcode.nameOf(opcode));
        } else if (!Opcode.isPrivate(opcode)) {
            findings.warning(scanner.offset(), "a record of an unknown kind, " + Opcode.nameOf(opcode));
        }
    }

    private void checkHeader(McapHeader header) {
        if (header.library().isEmpty()) {
            findings.warning(scanner.offset(), "the Header has no library");
        }
        if (!KNOWN_PROFILES.contains(header.profile())) {
            findings.warning(scanner.offset(), "the profile \"" + header.profile() + "\" is not a well-known one");
        }
    }

    private void checkAttachment() throws IOException {
        long offset = scanner.offset();
        try (InputStream in = new AttachmentInputStream(source, scanner, options)) {
            McapAttachmentIndex index = AttachmentHead.read(scanner).index();
            content.definitions().checkText(index.name(), "name of the attachment", offset);
            attachments.put(offset, index);
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void checkDataEnd(McapDataEnd dataEnd) throws IOException {
        if (dataEnd.dataSectionCrc() != 0) {
            long found = crc(0, scanner.offset());
            if (found != dataEnd.dataSectionCrc()) {
                findings.error(
                        scanner.offset(),
                        "the CRC of the data section is 0x%08X, but DataEnd has 0x%08X"
                                .formatted(found, dataEnd.dataSectionCrc()));
            }
        }
    }

    long crc(long start, long end) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[(int) Math.min(CRC_BUFFER_BYTES, end - start)];
        for (long position = start; position < end; position += buffer.length) {
            int count = (int) Math.min(buffer.length, end - position);
            source.read(position, buffer, 0, count);
            crc.update(buffer, 0, count);
        }
        return crc.getValue();
    }

    private boolean isMagic(long position) throws IOException {
        byte[] found = new byte[RecordEncoder.MAGIC_LENGTH];
        source.read(position, found, 0, found.length);
        return Arrays.equals(found, RecordEncoder.magic());
    }
}
