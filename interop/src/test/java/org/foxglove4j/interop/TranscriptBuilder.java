package org.foxglove4j.interop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapSchema;

/** Builds a transcript from the lines that a peer would print. */
final class TranscriptBuilder {

    private static final McapSchema NO_SCHEMA = new McapSchema(0, "", "", ByteSlice.EMPTY);

    private final List<String> lines = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    void message(McapMessage message) {
        McapChannel channel = message.channel();
        if (seen.add(channel.id())) {
            McapSchema schema = message.schema() == null ? NO_SCHEMA : message.schema();
            add(
                    "C",
                    channel.topic(),
                    channel.messageEncoding(),
                    schema.name(),
                    schema.encoding(),
                    digest(schema.data()));
        }
        add(
                "M",
                channel.topic(),
                Long.toUnsignedString(message.logTimeNanos()),
                Long.toUnsignedString(message.publishTimeNanos()),
                message.sequence(),
                Digest.of(message.dataArray(), message.dataOffset(), message.dataLength()));
    }

    void attachment(McapAttachment attachment) {
        add(
                "A",
                attachment.name(),
                attachment.mediaType(),
                Long.toUnsignedString(attachment.logTimeNanos()),
                Long.toUnsignedString(attachment.createTimeNanos()),
                digest(attachment.data()));
    }

    void metadata(McapMetadata metadata) {
        String entries = new TreeMap<>(metadata.metadata())
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";"));
        add("D", metadata.name(), entries);
    }

    Transcript build() {
        return new Transcript(List.copyOf(lines));
    }

    private void add(Object... columns) {
        lines.add(List.of(columns).stream().map(String::valueOf).collect(Collectors.joining("\t")));
    }

    private static String digest(ByteSlice data) {
        return Digest.of(data.array(), data.offset(), data.length());
    }
}
