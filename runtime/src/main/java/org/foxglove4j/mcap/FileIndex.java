package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of a file: the positions of its records. */
final class FileIndex {

    private final Definitions definitions;
    private final List<Segment> segments = new ArrayList<>();
    private final List<McapAttachmentIndex> attachments = new ArrayList<>();
    private final List<McapMetadataIndex> metadata = new ArrayList<>();
    private final List<PrivateRecord> privateRecords = new ArrayList<>();
    private @Nullable McapStatistics statistics;

    FileIndex(ReaderOptions options) {
        definitions = new Definitions(options);
    }

    Definitions definitions() {
        return definitions;
    }

    void add(Segment segment) {
        segments.add(segment);
    }

    void add(McapAttachmentIndex index) {
        attachments.add(index);
    }

    void add(McapMetadataIndex index) {
        metadata.add(index);
    }

    void add(PrivateRecord record) {
        privateRecords.add(record);
    }

    void setStatistics(McapStatistics newStatistics) {
        statistics = newStatistics;
    }

    /** Sorts everything that was found into file order. */
    void sort() {
        segments.sort(Comparator.comparingLong(Segment::offset));
        attachments.sort(Comparator.comparingLong(McapAttachmentIndex::offset));
        metadata.sort(Comparator.comparingLong(McapMetadataIndex::offset));
        privateRecords.sort(Comparator.comparingLong(PrivateRecord::offset));
    }

    List<Segment> segments() {
        return segments;
    }

    List<McapAttachmentIndex> attachments() {
        return attachments;
    }

    List<McapMetadataIndex> metadata() {
        return metadata;
    }

    List<PrivateRecord> privateRecords() {
        return privateRecords;
    }

    @Nullable
    McapStatistics statistics() {
        return statistics;
    }

    /** Returns whether the messages of a channel can be found without reading those of other channels. */
    boolean hasMessageIndexes() {
        return segments.stream().anyMatch(Segment::chunk)
                && segments.stream()
                        .noneMatch(segment ->
                                segment.chunk() && segment.indexOffsets().size() == 0 && segment.endNanos() != 0);
    }

    McapSummary toSummary(McapHeader header) {
        return new McapSummary(
                header,
                statistics,
                definitions.schemas(),
                definitions.channels(),
                segments.stream()
                        .filter(Segment::chunk)
                        .map(Segment::toChunkIndex)
                        .toList(),
                attachments,
                metadata);
    }
}
