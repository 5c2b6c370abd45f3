package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestMessagesTest {

    private final Context context = Context.create();
    private final Map<String, Long> shown = new TreeMap<>();

    LatestMessagesTest() {
        context.addSink(new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
                shown.put(channel.topic(), logTimeNanos);
            }
        });
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    private PlayedFile open(McapSource source) throws IOException {
        return PlayedFile.open(source, MessageQuery.all(), context, problem -> {
            throw new AssertionError(problem);
        });
    }

    @Test
    void withoutAnIndexTheSearchEndsSomewhere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        int megabytes = (int) (PlayedFile.MAX_PASSED_BYTES >> 20) + 10;
        try (McapWriter writer = McapWriter.builder().messageIndex(false).create(out)) {
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int busy = writer.addChannel(0, "/busy", "bytes", Map.of());
            writer.writeMessage(fixed, 0, "true".getBytes(UTF_8));
            for (int i = 1; i <= megabytes; i++) {
                writer.writeMessage(busy, i, zeros);
            }
        }
        try (PlayedFile file = open(McapSource.of(out.toByteArray()))) {
            LatestMessages.find(List.of(file), megabytes).log();
            assertThat(shown).isEqualTo(Map.of("/busy", megabytes - 1L));
            LatestMessages.find(List.of(file), megabytes / 2).log();
            assertThat(shown).isEqualTo(Map.of("/busy", megabytes / 2 - 1L, "/fixed", 0L));
        }
    }

    @Test
    void theLastIsFoundWhereverItIs() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 50; round++) {
            List<PlayedFile> files = new ArrayList<>();
            Map<String, TreeMap<Long, Boolean>> times = new TreeMap<>();
            for (int i = 0; i < 3; i++) {
                files.add(open(McapSource.of(randomFile(random, times))));
            }
            for (long before = 0; before <= 100; before += 20) {
                shown.clear();
                LatestMessages.find(files, before).log();
                Map<String, Long> expected = new TreeMap<>();
                for (String topic : times.keySet()) {
                    Long last = times.get(topic).lowerKey(before);
                    if (last != null) {
                        expected.put(topic, last);
                    }
                }
                assertThat(shown).as("round %s, before %s", round, before).isEqualTo(expected);
            }
        }
    }

    private static byte[] randomFile(Random random, Map<String, TreeMap<Long, Boolean>> times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(200).create(out)) {
            for (int i = 1 + random.nextInt(30); i > 0; i--) {
                String topic = "/" + random.nextInt(6);
                long time = random.nextInt(100);
                writer.writeMessage(writer.addChannel(0, topic, "text", Map.of()), time, new byte[random.nextInt(100)]);
                times.computeIfAbsent(topic, any -> new TreeMap<>()).put(time, true);
            }
        }
        return out.toByteArray();
    }
}
