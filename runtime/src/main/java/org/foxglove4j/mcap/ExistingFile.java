package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a writer must know of a file to go on with it.
 *
 * @param summary what is in the file
 * @param dataEnd where in the file its DataEnd record is, which makes room for what is appended
 * @param dataSectionCrc the CRC of all before that; 0 if the file has none
 */
record ExistingFile(McapSummary summary, long dataEnd, int dataSectionCrc) {

    /**
     * Reads a file.
     *
     * @throws McapFormatException if the file was not closed, or its summary leaves something out
     */
    static ExistingFile read(Path path) throws IOException {
        try (McapSource source = McapSource.file(path)) {
            long size = source.size();
            // The reader has seen to it that there is a footer.
            McapSummary summary = McapReader.open(source).summary();
            long footer = size - RecordEncoder.FOOTER_LENGTH - RecordEncoder.MAGIC_LENGTH;
            long summaryStart = longAt(source, footer + RecordEncoder.HEAD_LENGTH);
            long dataEnd = (summaryStart == 0 ? footer : summaryStart) - RecordEncoder.DATA_END_LENGTH;
            ExistingFile file = new ExistingFile(summary, dataEnd, readDataSectionCrc(source, dataEnd));
            file.checkComplete();
            return file;
        }
    }

    /** Tells all that is in the file to those who write on. */
    void restore(DefinitionTable definitions, SummaryBuilder summaryBuilder) {
        for (McapSchema schema : summary.schemas()) {
            definitions.addSchema(schema).written = true;
            summaryBuilder.addDefinition(schema);
        }
        for (McapChannel channel : summary.channels()) {
            definitions.addChannel(channel).written = true;
            summaryBuilder.addDefinition(channel);
        }
        McapStatistics statistics = summary.statistics();
        if (statistics != null) {
            statistics.channelMessageCounts().forEach(summaryBuilder::addMessages);
            summaryBuilder.addTimes(
                    statistics.messageCount(), statistics.messageStartTimeNanos(), statistics.messageEndTimeNanos());
        }
        summary.chunkIndexes().forEach(summaryBuilder::addChunk);
        summary.attachmentIndexes().forEach(summaryBuilder::addAttachment);
        summary.metadataIndexes().forEach(summaryBuilder::addMetadata);
    }

    /** Returns whether messages that are appended may stand in chunks, or outside of them, as those in the file do. */
    boolean allows(boolean chunked) {
        McapStatistics statistics = summary.statistics();
        return statistics == null
                || statistics.messageCount() == 0
                || chunked == !summary.chunkIndexes().isEmpty();
    }

    private void checkComplete() throws McapFormatException {
        McapStatistics statistics = summary.statistics();
        if (statistics == null) {
            throw incomplete("statistics", "none");
        }
        long counted = statistics.channelMessageCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        check("messages by channel", statistics.messageCount(), counted);
        check("schemas", statistics.schemaCount(), summary.schemas().size());
        check("channels", statistics.channelCount(), summary.channels().size());
        check("chunks", statistics.chunkCount(), summary.chunkIndexes().size());
        check(
                "attachments",
                statistics.attachmentCount(),
                summary.attachmentIndexes().size());
        check(
                "metadata records",
                statistics.metadataCount(),
                summary.metadataIndexes().size());
    }

    private void check(String what, long expected, long found) throws McapFormatException {
        if (expected != found) {
            throw incomplete(expected + " " + what, Long.toString(found));
        }
    }

    private McapFormatException incomplete(String expected, String found) {
        return new McapFormatException(
                dataEnd + RecordEncoder.DATA_END_LENGTH,
                "a summary with " + expected + ", which appending needs",
                found + "; copy the file with McapRecovery, which rebuilds the summary");
    }

    private static int readDataSectionCrc(McapSource source, long dataEnd) throws IOException {
        byte[] record = new byte[RecordEncoder.DATA_END_LENGTH];
        source.read(dataEnd, record, 0, record.length);
        if (record[0] != Opcode.DATA_END
                || LittleEndian.getLong(record, 1) != RecordEncoder.DATA_END_LENGTH - RecordEncoder.HEAD_LENGTH) {
            throw new McapFormatException(
                    dataEnd, "a DataEnd record before the summary", Opcode.nameOf(record[0] & 0xFF));
        }
        return LittleEndian.getInt(record, RecordEncoder.HEAD_LENGTH);
    }

    private static long longAt(McapSource source, long position) throws IOException {
        byte[] bytes = new byte[Long.BYTES];
        source.read(position, bytes, 0, bytes.length);
        return LittleEndian.getLong(bytes, 0);
    }
}
