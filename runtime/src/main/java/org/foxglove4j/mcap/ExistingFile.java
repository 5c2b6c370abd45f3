package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/**
 * What a writer must know about a file to append to it.
 *
 * @param summary the summary of the file
 * @param dataEnd the offset of the DataEnd record, which is overwritten by the appended data
 * @param dataSectionCrc the CRC of everything before that; 0 if the file has none
 */
record ExistingFile(McapSummary summary, long dataEnd, int dataSectionCrc) {

    /**
     * Reads the summary section of a file, or the whole file if that is incomplete.
     *
     * @throws McapFormatException if the file was not closed, or is damaged
     */
    static ExistingFile read(Path path) throws IOException {
        try (McapSource source = McapSource.file(path)) {
            long size = source.size();
            // The reader has checked that there is a footer.
            McapSummary summary = McapReader.open(source).summary();
            long footer = size - RecordEncoder.FOOTER_LENGTH - RecordEncoder.MAGIC_LENGTH;
            long summaryStart = longAt(source, footer + RecordEncoder.HEAD_LENGTH);
            long dataEnd = (summaryStart == 0 ? footer : summaryStart) - RecordEncoder.DATA_END_LENGTH;
            ExistingFile file = new ExistingFile(summary, dataEnd, readDataSectionCrc(source, dataEnd));
            return file.isComplete() ? file : file.scan(source);
        }
    }

    /** Initializes the state of a writer with the content of the file. */
    void restore(DefinitionTable definitions, SummaryBuilder summaryBuilder) {
        McapStatistics statistics = summary.statistics();
        Map<Integer, Long> counts = statistics == null ? Map.of() : statistics.channelMessageCounts();
        for (McapSchema schema : summary.schemas()) {
            definitions.addSchema(schema);
            summaryBuilder.addDefinition(schema);
        }
        for (McapChannel channel : summary.channels()) {
            // Some writers define channels only in the summary section until they have messages.
            boolean used = counts.getOrDefault(channel.id(), 0L) > 0;
            DefinitionTable.ChannelState state = definitions.addChannel(channel);
            state.written = used;
            if (used && state.schema != null) {
                state.schema.written = true;
            }
            summaryBuilder.addDefinition(channel);
        }
        if (statistics != null) {
            counts.forEach(summaryBuilder::addMessages);
            summaryBuilder.addTimes(
                    statistics.messageCount(), statistics.messageStartTimeNanos(), statistics.messageEndTimeNanos());
        }
        summary.chunkIndexes().forEach(summaryBuilder::addChunk);
        summary.attachmentIndexes().forEach(summaryBuilder::addAttachment);
        summary.metadataIndexes().forEach(summaryBuilder::addMetadata);
    }

    /** Returns whether messages may be appended in chunks, or outside of chunks, like those in the file. */
    boolean allows(boolean chunked) {
        McapStatistics statistics = summary.statistics();
        return statistics == null
                || statistics.messageCount() == 0
                || chunked == !summary.chunkIndexes().isEmpty();
    }

    /** Returns whether the summary section contains everything that the new one needs. */
    private boolean isComplete() {
        McapStatistics statistics = summary.statistics();
        return statistics != null
                && statistics.messageCount()
                        == statistics.channelMessageCounts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                && statistics.schemaCount() == summary.schemas().size()
                && statistics.channelCount() == summary.channels().size()
                && statistics.chunkCount() == summary.chunkIndexes().size()
                && statistics.attachmentCount() == summary.attachmentIndexes().size()
                && statistics.metadataCount() == summary.metadataIndexes().size();
    }

    /** Determines the content of the file by reading all of it. */
    private ExistingFile scan(McapSource source) throws IOException {
        ReaderOptions options = McapRecovery.options();
        UnclosedFile found = new UnclosedFile(options);
        RecoveryTally tally = new RecoveryTally();
        RecoveryScan scan = new RecoveryScan(source, options, found, tally);
        scan.run();
        if (!tally.lost().isEmpty() || scan.wholeUntil() != dataEnd) {
            throw new McapFormatException(
                    tally.lost().isEmpty() ? dataEnd : tally.lost().get(0).offset(),
                    "an intact file to append to",
                    tally.lost().isEmpty()
                            ? "other records before its end"
                            : tally.lost().get(0).reason(),
                    "use McapRecovery.recover to copy all intact records");
        }
        ExistingFile all = found.toExistingFile(source, options, dataEnd);
        McapSummary scanned = new McapSummary(
                summary.header(),
                all.summary.statistics(),
                union(all.summary.schemas(), summary.schemas(), McapSchema::id),
                union(all.summary.channels(), summary.channels(), McapChannel::id),
                all.summary.chunkIndexes(),
                all.summary.attachmentIndexes(),
                all.summary.metadataIndexes());
        return new ExistingFile(scanned, dataEnd, dataSectionCrc == 0 ? 0 : all.dataSectionCrc);
    }

    private static <D> List<D> union(List<D> found, List<D> listed, ToIntFunction<D> idOf) {
        Map<Integer, D> byId = new TreeMap<>();
        listed.forEach(definition -> byId.put(idOf.applyAsInt(definition), definition));
        found.forEach(definition -> byId.put(idOf.applyAsInt(definition), definition));
        return List.copyOf(byId.values());
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
