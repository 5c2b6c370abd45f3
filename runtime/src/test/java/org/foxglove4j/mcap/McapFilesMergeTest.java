package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares merged files of all kinds, overlapping or not, with sorted lists. */
class McapFilesMergeTest {

    private static final int TOPICS = 4;

    private final List<Entry> written = new ArrayList<>();

    /** A message, by the number that is its data. */
    private record Entry(int file, int number, String topic, long time) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void messagesMatchASort(int workers) throws IOException {
        Random random = new Random(workers);
        for (int round = 0; round < 150; round++) {
            try (McapFiles files = randomFiles(random, workers)) {
                for (MessageOrder order : MessageOrder.values()) {
                    check(files, order, random);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void latestMessagesMatchASort(int workers) throws IOException {
        Random random = new Random(workers);
        for (int round = 0; round < 100; round++) {
            try (McapFiles files = randomFiles(random, workers)) {
                long until = random.nextInt(400);
                Map<String, Entry> expected = new TreeMap<>();
                written.stream()
                        .sorted(Comparator.comparingLong(Entry::time))
                        .filter(entry -> entry.time < until)
                        .forEach(entry -> expected.put(entry.topic, entry));
                List<McapMessage> latest =
                        files.latestMessages(MessageQuery.all().untilNanos(until));
                Map<String, Entry> found = new TreeMap<>();
                latest.forEach(message ->
                        assertThat(found.put(message.topic(), entry(message))).isNull());
                assertThat(found).as("round %s", round).isEqualTo(expected);
                assertThat(latest).extracting(McapMessage::logTimeNanos).isSorted();
            }
        }
    }

    private void check(McapFiles files, MessageOrder order, Random random) throws IOException {
        String topic = "/" + random.nextInt(TOPICS);
        long from = random.nextInt(200);
        long until = from + random.nextInt(300);
        boolean all = random.nextBoolean();
        MessageQuery query = (all
                        ? MessageQuery.all()
                        : MessageQuery.topics(topic).fromNanos(from).untilNanos(until))
                .order(order);
        List<Entry> expected = new ArrayList<>(written);
        expected.removeIf(entry -> !all && (!entry.topic.equals(topic) || entry.time < from || entry.time >= until));
        if (order != MessageOrder.FILE) {
            expected.sort(Comparator.comparingLong(Entry::time));
        }
        if (order == MessageOrder.REVERSE_LOG_TIME) {
            Collections.reverse(expected);
        }

        List<Entry> byCursor = new ArrayList<>();
        try (MessageCursor cursor = files.messages(query).cursor()) {
            while (cursor.next()) {
                byCursor.add(entry(cursor.message()));
            }
        }
        assertThat(byCursor).as("cursor, %s", order).isEqualTo(expected);
        List<Entry> visited = new ArrayList<>();
        files.messages(query).visit(message -> visited.add(entry(message)));
        assertThat(visited).as("visit, %s", order).isEqualTo(expected);
        assertThat(files.messages(query).stream().map(McapFilesMergeTest::entry))
                .as("stream, %s", order)
                .isEqualTo(expected);
    }

    private static Entry entry(McapMessage message) {
        int number = ByteBuffer.wrap(message.data()).getInt();
        return new Entry(message.fileIndex(), number, message.topic(), message.logTimeNanos());
    }

    private McapFiles randomFiles(Random random, int workers) throws IOException {
        written.clear();
        List<McapReader> readers = new ArrayList<>();
        boolean rotated = random.nextBoolean();
        int count = 1 + random.nextInt(5);
        for (int file = 0; file < count; file++) {
            long start = rotated ? 90L * file : random.nextInt(300);
            readers.add(McapReader.builder()
                    .workers(workers)
                    .open(McapSource.of(randomFile(random, file, start, rotated ? 100 : 1 + random.nextInt(100)))));
        }
        return McapFiles.of(readers);
    }

    private byte[] randomFile(Random random, int file, long start, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.values()[random.nextInt(Compression.values().length)])
                .chunked(random.nextInt(4) != 0)
                .messageIndex(random.nextInt(4) != 0)
                .chunkSizeBytes(1 + random.nextInt(500))
                .create(out)) {
            Map<String, Integer> ids = new HashMap<>();
            for (int number = random.nextInt(60); number > 0; number--) {
                String topic = "/" + random.nextInt(TOPICS);
                Entry entry = new Entry(file, number, topic, start + random.nextInt(length));
                byte[] data = ByteBuffer.allocate(4 + random.nextInt(60))
                        .putInt(number)
                        .array();
                int id = ids.computeIfAbsent(topic, any -> ids.size() + 1);
                writer.writeMessage(
                        writer.addChannel(0, topic, "bytes", Map.of()), id, entry.time, 0, data, 0, data.length);
                written.add(entry);
            }
        }
        return out.toByteArray();
    }
}
