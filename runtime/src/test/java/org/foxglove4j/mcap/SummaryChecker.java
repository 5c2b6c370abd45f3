package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.RawFields.content;
import static org.foxglove4j.mcap.RawFields.string;
import static org.foxglove4j.mcap.RawFields.u16;
import static org.foxglove4j.mcap.RawFields.u16Map;
import static org.foxglove4j.mcap.RawFields.u32;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the summary section of a file with what a {@link StructureChecker} found in its data section. */
final class SummaryChecker {

    private final StructureChecker data;
    private final ByteBuffer file;

    /**
     * Prepares to check a summary section.
     *
     * @param data has checked the data section of the file
     * @param file positioned at the start of the summary section
     */
    SummaryChecker(StructureChecker data, ByteBuffer file) {
        this.data = data;
        this.file = file;
    }

    void check() {
        int summaryStart = file.position();
        Map<Integer, long[]> groups = new LinkedHashMap<>();
        Set<Integer> ended = new LinkedHashSet<>();
        int previous = -1;
        int offsetsStart = -1;
        while (true) {
            int start = file.position();
            int opcode = file.get() & 0xFF;
            ByteBuffer content = content(file);
            if (opcode == Opcode.FOOTER) {
                footer(summaryStart, offsetsStart, start, content);
                break;
            }
            if (opcode != previous) {
                assertThat(ended.add(opcode))
                        .as("%s records are adjacent", Opcode.nameOf(opcode))
                        .isTrue();
                previous = opcode;
            }
            data.summaryCounts.merge(opcode, 1, Integer::sum);
            if (opcode == Opcode.SUMMARY_OFFSET) {
                offsetsStart = offsetsStart < 0 ? start : offsetsStart;
                data.summaryOffsets.add(
                        new McapSummaryOffset(content.get() & 0xFF, content.getLong(), content.getLong()));
            } else {
                assertThat(offsetsStart).as("records after the summary offsets").isNegative();
                summaryRecord(opcode, content);
                long length = file.position() - start;
                long[] group = groups.computeIfAbsent(opcode, key -> new long[] {start, 0});
                group[1] += length;
            }
            assertThat(content.hasRemaining()).isFalse();
        }
        if (!data.summaryOffsets.isEmpty()) {
            List<McapSummaryOffset> expected = new ArrayList<>();
            groups.forEach((opcode, place) -> expected.add(new McapSummaryOffset(opcode, place[0], place[1])));
            assertThat(data.summaryOffsets).isEqualTo(expected);
        }
        checkAllListed(Opcode.CHUNK_INDEX, data.chunks.size());
        checkAllListed(Opcode.ATTACHMENT_INDEX, data.attachmentPlaces.size());
        checkAllListed(Opcode.METADATA_INDEX, data.metadataPlaces.size());
        checkAllListed(Opcode.SCHEMA, data.schemas.size());
        checkAllListed(Opcode.CHANNEL, data.channels.size());
        assertThat(data.summaryCounts.getOrDefault(Opcode.STATISTICS, 0)).isLessThanOrEqualTo(1);
        if (data.summaryCounts.containsKey(Opcode.CHUNK_INDEX)) {
            assertThat(data.looseMessages)
                    .as("loose messages in a file with a chunk index")
                    .isZero();
        }
    }

    private void checkAllListed(int opcode, int expected) {
        if (data.summaryCounts.containsKey(opcode)) {
            assertThat(data.summaryCounts).as(Opcode.nameOf(opcode)).containsEntry(opcode, expected);
        }
    }

    private void summaryRecord(int opcode, ByteBuffer content) {
        switch (opcode) {
            case Opcode.SCHEMA -> {
                McapSchema schema = StructureChecker.schema(content);
                assertThat(schema).isEqualTo(data.schemas.get(schema.id()));
            }
            case Opcode.CHANNEL -> {
                McapChannel channel = StructureChecker.channel(content);
                assertThat(channel).isEqualTo(data.channels.get(channel.id()));
            }
            case Opcode.STATISTICS -> statistics(content);
            case Opcode.CHUNK_INDEX -> {
                McapChunkIndex index = new McapChunkIndex(
                        content.getLong(),
                        content.getLong(),
                        content.getLong(),
                        content.getLong(),
                        u16Map(content),
                        content.getLong(),
                        string(content),
                        content.getLong(),
                        content.getLong());
                assertThat(index).isEqualTo(data.chunks.get(index.chunkStartOffset()));
            }
            case Opcode.ATTACHMENT_INDEX -> {
                McapAttachmentIndex index = new McapAttachmentIndex(
                        content.getLong(),
                        content.getLong(),
                        content.getLong(),
                        content.getLong(),
                        content.getLong(),
                        string(content),
                        string(content));
                assertThat(index).isEqualTo(data.attachmentPlaces.get(index.offset()));
            }
            case Opcode.METADATA_INDEX -> {
                McapMetadataIndex index = new McapMetadataIndex(content.getLong(), content.getLong(), string(content));
                assertThat(index).isEqualTo(data.metadataPlaces.get(index.offset()));
            }
            default -> throw new AssertionError(Opcode.nameOf(opcode) + " in the summary");
        }
    }

    private void statistics(ByteBuffer content) {
        McapStatistics found = new McapStatistics(
                content.getLong(),
                u16(content),
                u32(content),
                u32(content),
                u32(content),
                u32(content),
                content.getLong(),
                content.getLong(),
                u16Map(content));
        Map<Integer, Long> counts = new HashMap<>();
        data.messages.forEach(message -> counts.merge(message.channelId(), 1L, Long::sum));
        assertThat(found)
                .isEqualTo(new McapStatistics(
                        data.messages.size(),
                        data.schemas.size(),
                        data.channels.size(),
                        data.attachments.size(),
                        data.metadata.size(),
                        data.chunks.size(),
                        StructureChecker.minTime(data.messages),
                        StructureChecker.maxTime(data.messages),
                        counts));
    }

    private void footer(int summaryStart, int offsetsStart, int footerStart, ByteBuffer content) {
        boolean empty = summaryStart == footerStart;
        assertThat(content.getLong()).as("summary start").isEqualTo(empty ? 0 : summaryStart);
        assertThat(content.getLong()).as("summary offset start").isEqualTo(Math.max(0, offsetsStart));
        data.summaryCrc = u32(content);
        data.checkCrc("summary", data.summaryCrc, summaryStart, footerStart + 25);
        assertThat(content.hasRemaining()).isFalse();
    }
}
