package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;

/** Writes everything that a {@link RecoveryScan} finds to another file. */
final class RecoveryCopy implements RecoveryVisitor {

    private final McapSource source;
    private final ReaderOptions options;
    private final McapWriter writer;
    private final DefinitionCopy definitions;

    RecoveryCopy(McapSource source, ReaderOptions options, McapWriter writer, RecoveryTally tally) {
        this.source = source;
        this.options = options;
        this.writer = writer;
        this.definitions = new DefinitionCopy(writer, tally);
    }

    /** Writes channels that were held back for a schema that was not found. */
    void finish() throws IOException {
        definitions.finish();
    }

    @Override
    public void header(McapHeader header) {}

    @Override
    public void definition(McapRecord definition, boolean whole) throws IOException {
        definitions.add(definition);
    }

    @Override
    public void message(byte[] array, int contentStart, int contentLength, boolean whole) throws IOException {
        definitions.write(array, contentStart, contentLength);
    }

    @Override
    public void endChunk(long offset, long messageCount, boolean whole) {}

    @Override
    public void attachment(AttachmentHead head) throws IOException {
        McapAttachmentIndex index = head.index();
        RecordScanner scanner = new RecordScanner(source, options.maxRecordBytes());
        scanner.seek(index.offset(), index.offset() + index.length());
        scanner.next();
        try (InputStream data = new AttachmentInputStream(source, scanner, options)) {
            writer.writeAttachment(
                    index.logTimeNanos(),
                    index.createTimeNanos(),
                    index.name(),
                    index.mediaType(),
                    data,
                    index.dataSize());
        }
    }

    @Override
    public void metadata(McapMetadata metadata) throws IOException {
        writer.writeMetadata(metadata.name(), metadata.metadata());
    }

    @Override
    public void privateRecord(McapUnknownRecord record) throws IOException {
        writer.writePrivateRecord(record.opcode(), record.content().toByteArray());
    }
}
