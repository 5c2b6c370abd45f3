package org.foxglove4j.mcap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the Statistics record against the data found by a scan. */
final class DoctorStatistics {

    private final DoctorScan data;
    private final Findings findings;
    private @Nullable McapStatistics statistics;
    private long offset;

    DoctorStatistics(DoctorScan data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    /** Adds the record, of which there should be at most one. */
    void add(McapStatistics found, long foundOffset) {
        if (statistics != null) {
            findings.error(foundOffset, "there is more than one Statistics record");
        }
        statistics = found;
        offset = foundOffset;
        if (!found.channelMessageCounts().isEmpty()
                && !data.content().definitions().summaryHasAllChannels()) {
            findings.error(
                    foundOffset,
                    "Statistics has message counts by channel, but not all channels are before it in the summary section");
        }
    }

    /** Checks the record, if there is one, after the whole summary has been read. */
    void check() {
        McapStatistics named = statistics;
        if (named == null) {
            return;
        }
        boolean allReadable = data.chunks().values().stream().allMatch(chunk -> chunk.readable);
        if (allReadable) {
            checkMessages(named);
        }
        long at = offset;
        findings.agree(
                at,
                "attachment_count of Statistics",
                named.attachmentCount(),
                data.attachments().size());
        findings.agree(
                at,
                "metadata_count of Statistics",
                named.metadataCount(),
                data.metadata().size());
        findings.agree(
                at,
                "chunk_count of Statistics",
                named.chunkCount(),
                data.chunks().size());
    }

    /** Checks the counts and times of messages, which are unknown if a chunk cannot be read. */
    private void checkMessages(McapStatistics named) {
        long at = offset;
        DoctorMessages messages = data.content().messages();
        findings.agree(at, "message_count of Statistics", named.messageCount(), messages.count());
        findings.agree(
                at,
                "schema_count of Statistics",
                named.schemaCount(),
                data.content().definitions().schemaCount());
        findings.agree(
                at,
                "channel_count of Statistics",
                named.channelCount(),
                data.content().definitions().channelCount());
        findings.agree(at, "message_start_time of Statistics", named.messageStartTimeNanos(), messages.startNanos());
        findings.agree(at, "message_end_time of Statistics", named.messageEndTimeNanos(), messages.endNanos());
        if (!named.channelMessageCounts().isEmpty()) {
            Map<Integer, Long> counts = new HashMap<>(named.channelMessageCounts());
            counts.values().removeIf(count -> count == 0);
            findings.agree(at, "channel_message_counts of Statistics", counts, messages.counts());
        }
    }
}
