package org.foxglove4j.interop;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.foxglove4j.interop.WriterMatrix.Entry;
import org.foxglove4j.mcap.McapReader;

/**
 * The expected result when a library reads a file by index. All parts of the summary of an MCAP file are optional, and each
 * library requires different ones: this says which, so that the tests notice changes.
 *
 * @param messages whether the library finds the messages
 * @param failure a part of its error message if it fails; otherwise empty
 */
record IndexedVerdict(boolean messages, String failure) {

    private static final IndexedVerdict READS = new IndexedVerdict(true, "");

    /** Without chunk indexes, a library that does not scan the file finds no messages. */
    private static final IndexedVerdict FINDS_NO_MESSAGES = new IndexedVerdict(false, "");

    static IndexedVerdict of(McapReaders library, Entry entry) throws IOException {
        return switch (library) {
            case PYTHON -> python(entry);
            case TYPESCRIPT -> typescript(entry);
            case RUST -> rust(entry);
            case GO -> go(entry);
            case CPP -> cpp(entry);
        };
    }

    /** Returns whether messages with equal log times are in the order in which they were written. */
    static boolean keepsOrderOfTies(McapReaders library) {
        return library == McapReaders.PYTHON || library == McapReaders.TYPESCRIPT;
    }

    /** Returns whether attachments and metadata are found even if the summary does not list them. */
    static boolean scansWithoutSummary(McapReaders library, Entry entry) throws IOException {
        return library == McapReaders.PYTHON && !hasSummary(entry);
    }

    /** Scans the file where there are no chunk indexes; takes channels and schemas from nowhere but the summary otherwise. */
    private static IndexedVerdict python(Entry entry) {
        return hasChunkIndexes(entry) && lacksDefinitionsOfMessages(entry) ? refuses("KeyError") : READS;
    }

    private static IndexedVerdict typescript(Entry entry) throws IOException {
        if (!hasSummary(entry)) {
            return refuses("File is not indexed");
        }
        if (!hasChunkIndexes(entry)) {
            return FINDS_NO_MESSAGES;
        }
        if (hasMessages(entry) && !entry.options().has(WriterSwitch.MESSAGE_INDEX)) {
            return refuses("Encountered a chunk index without message indexes");
        }
        return lacksDefinitionsOfMessages(entry) ? refuses("the summary lacks the channel or its schema") : READS;
    }

    private static IndexedVerdict rust(Entry entry) throws IOException {
        if (!hasSummary(entry)) {
            return refuses("the file has no summary");
        }
        if (repeatsChannelsWithoutSchemas(entry)) {
            return refuses("referenced unknown schema");
        }
        if (!hasChunkIndexes(entry)) {
            return FINDS_NO_MESSAGES;
        }
        return lacksDefinitionsOfMessages(entry) ? refuses("channel not in the summary") : READS;
    }

    /**
     * Reads by index if it must be in order; in the order of the file it would scan. It leaves out the index of a chunk
     * whose channels are not in the summary, but not if the index names none.
     */
    private static IndexedVerdict go(Entry entry) throws IOException {
        boolean countedNone = entry.options().has(WriterSwitch.STATISTICS) && !hasMessages(entry);
        boolean usable = entry.options().has(WriterSwitch.REPEAT_CHANNELS)
                ? hasChunkIndexes(entry)
                : hasChunkIndexWithoutChannels(entry);
        if (!usable && !countedNone) {
            return refuses("no index available, only file-order reads are supported");
        }
        if (!entry.options().has(WriterSwitch.REPEAT_CHANNELS)) {
            return FINDS_NO_MESSAGES;
        }
        return lacksDefinitionsOfMessages(entry) ? refuses("with unrecognized schema ID") : READS;
    }

    /** Reads in order by message indexes alone, and takes a summary without statistics for none. */
    private static IndexedVerdict cpp(Entry entry) {
        if (!entry.options().has(WriterSwitch.STATISTICS)) {
            return refuses("missing statistics");
        }
        if (!hasChunkIndexes(entry) || !hasMessages(entry) || !entry.options().has(WriterSwitch.MESSAGE_INDEX)) {
            return refuses("cannot read MCAP in time order with no message indexes");
        }
        if (!entry.options().has(WriterSwitch.REPEAT_CHANNELS)) {
            return FINDS_NO_MESSAGES;
        }
        return lacksDefinitionsOfMessages(entry) ? refuses("references missing schema id") : READS;
    }

    private static IndexedVerdict refuses(String failure) {
        return new IndexedVerdict(false, failure);
    }

    static boolean hasMessages(Entry entry) {
        return !entry.written().messages().isEmpty();
    }

    static boolean repeatsChannelsWithoutSchemas(Entry entry) {
        return entry.options().has(WriterSwitch.REPEAT_CHANNELS)
                && !entry.options().has(WriterSwitch.REPEAT_SCHEMAS)
                && hasDefinitions(entry);
    }

    private static boolean hasDefinitions(Entry entry) {
        return hasMessages(entry)
                || entry.content() == MatrixContent.DEFINITIONS
                        && entry.options().has(WriterSwitch.EAGER_DEFINITIONS);
    }

    static boolean hasChunkIndexes(Entry entry) {
        return entry.options().chunked() && entry.options().has(WriterSwitch.CHUNK_INDEX) && hasDefinitions(entry);
    }

    private static boolean hasChunkIndexWithoutChannels(Entry entry) throws IOException {
        try (McapReader reader = McapReader.open(entry.file())) {
            return hasChunkIndexes(entry)
                    && reader.summary().chunkIndexes().stream()
                            .anyMatch(chunk -> chunk.messageIndexOffsets().isEmpty());
        }
    }

    /** Each content with messages has some whose channel has a schema. */
    private static boolean lacksDefinitionsOfMessages(Entry entry) {
        return hasMessages(entry)
                && !(entry.options().has(WriterSwitch.REPEAT_CHANNELS)
                        && entry.options().has(WriterSwitch.REPEAT_SCHEMAS));
    }

    /** Returns whether the footer, the last record before the closing magic, says where a summary is. */
    private static boolean hasSummary(Entry entry) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(entry.file().toFile(), "r")) {
            file.seek(file.length() - 28);
            return file.readLong() != 0;
        }
    }
}
