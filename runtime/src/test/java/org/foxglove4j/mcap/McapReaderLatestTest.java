package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class McapReaderLatestTest {

    private static final int CHUNK_BYTES = 100_000;

    @Test
    void intermediateChunksAreNotRead() throws IOException {
        CountingSource source = new CountingSource(rareAndFrequentTopics(true), 0);
        try (McapReader reader = McapReader.open(source)) {
            source.takeBytes();
            assertThat(times(reader.latestMessages(MessageQuery.all().untilNanos(1750))))
                    .isEqualTo(Map.of("/fixed", 0L, "/seldom", 900L, "/busy", 1749L));
            // A megabyte is searched before the index is used, and then two chunks for each of the others, of 20
            // megabytes.
            assertThat(source.takeBytes()).isBetween(3L * CHUNK_BYTES, (1 << 20) + 8L * CHUNK_BYTES);
            assertThat(times(reader.latestMessages(MessageQuery.topics("/seldom"))))
                    .isEqualTo(Map.of("/seldom", 1800L));
        }
    }

    @Test
    void withoutAnIndexTheSearchIsLimited() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(rareAndFrequentTopics(false)))) {
            assertThat(times(reader.latestMessages(MessageQuery.all())))
                    .isEqualTo(Map.of("/fixed", 0L, "/seldom", 1800L, "/busy", 2000L));
            assertThat(times(reader.latestMessages(MessageQuery.all(), 3_000_000)))
                    .isEqualTo(Map.of("/seldom", 1800L, "/busy", 2000L));
        }
    }

    @Test
    void timesAreUnsigned() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().create(out)) {
            int late = writer.addChannel(0, "/late", "text", Map.of());
            int early = writer.addChannel(0, "/early", "text", Map.of());
            writer.writeMessage(late, -1, new byte[2 << 20]);
            writer.writeMessage(late, -1, new byte[2 << 20]);
            writer.writeMessage(early, 5, new byte[1]);
            writer.writeMessage(early, -2, new byte[1]);
        }
        try (McapReader reader = McapReader.open(McapSource.of(out.toByteArray()))) {
            assertThat(times(reader.latestMessages(MessageQuery.all()))).isEqualTo(Map.of("/late", -1L, "/early", -2L));
            assertThat(reader.latestMessages(MessageQuery.all()).stream().map(McapMessage::topic))
                    .containsExactly("/early", "/late");
        }
    }

    private static byte[] rareAndFrequentTopics(boolean indexed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] noise = new byte[10_000];
        Random random = new Random(1);
        try (McapWriter writer = McapWriter.builder()
                .messageIndex(indexed)
                .chunkSizeBytes(CHUNK_BYTES)
                .create(out)) {
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int seldom = writer.addChannel(0, "/seldom", "text", Map.of());
            int busy = writer.addChannel(0, "/busy", "bytes", Map.of());
            writer.writeMessage(fixed, 0, new byte[1]);
            for (int i = 1; i <= 2000; i++) {
                random.nextBytes(noise);
                writer.writeMessage(busy, i, noise);
                if (i % 900 == 0) {
                    writer.writeMessage(seldom, i, new byte[1]);
                }
            }
        }
        return out.toByteArray();
    }

    private static Map<String, Long> times(List<McapMessage> messages) {
        Map<String, Long> times = new TreeMap<>();
        messages.forEach(message -> times.put(message.topic(), message.logTimeNanos()));
        return times;
    }
}
