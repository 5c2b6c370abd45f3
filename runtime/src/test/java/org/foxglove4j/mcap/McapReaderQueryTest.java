package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares queries on random files with lists of their messages. */
class McapReaderQueryTest {

    private static final int CHANNELS = 6;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void queriesMatchAFilteredAndSortedList(int workers) throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(1000 * workers + seed);
            McapAssembler file = randomFile(random);
            byte[] bytes = file.finish();
            try (McapStreamReader stream = McapStreamReader.open(new ByteArrayInputStream(bytes))) {
                assertThat(stream.messages().stream().map(McapMessage::sequence))
                        .as("seed %d, streamed", seed)
                        .containsExactlyElementsOf(sequences(file.messages()));
            }
            try (McapReader reader = McapReader.builder()
                    .workers(workers)
                    .crcCheck(CrcCheck.values()[random.nextInt(3)])
                    .open(seed % 2 == 0 ? McapSource.of(bytes) : new OutsideSource(bytes))) {
                for (int i = 0; i < 10; i++) {
                    checkRandomQuery(reader, file.messages(), random, "seed " + seed + ", query " + i);
                }
            }
        }
    }

    private static void checkRandomQuery(
            McapReader reader, List<McapMessageRecord> messages, Random random, String name) throws IOException {
        MessageOrder order = MessageOrder.values()[random.nextInt(3)];
        MessageQuery query = MessageQuery.all();
        Predicate<McapMessageRecord> wanted = message -> true;
        if (random.nextBoolean()) {
            Set<String> topics = new HashSet<>();
            while (random.nextInt(3) > 0) {
                topics.add("/topic" + (1 + random.nextInt(CHANNELS)));
            }
            query = MessageQuery.topics(topics);
            wanted = wanted.and(message -> topics.contains("/topic" + message.channelId()));
        }
        if (random.nextBoolean()) {
            long start = random.nextInt(35);
            query = query.fromNanos(start);
            if (random.nextInt(8) == 0) {
                query = query.fromBeginning();
            } else {
                wanted = wanted.and(message -> message.logTimeNanos() >= start);
            }
        }
        if (random.nextBoolean()) {
            long end = random.nextInt(35);
            query = query.untilNanos(end);
            wanted = wanted.and(message -> message.logTimeNanos() < end);
        }
        if (random.nextInt(4) == 0) {
            query = query.where(message -> message.sequence() % 3 == 1);
            wanted = wanted.and(message -> message.sequence() % 3 == 1);
        }
        List<McapMessageRecord> expected = new ArrayList<>(messages);
        expected.removeIf(wanted.negate());
        Comparator<McapMessageRecord> byTime = Comparator.comparingLong(McapMessageRecord::logTimeNanos);
        if (order == MessageOrder.LOG_TIME) {
            expected.sort(byTime);
        } else if (order == MessageOrder.REVERSE_LOG_TIME) {
            Collections.reverse(expected);
            expected.sort(byTime.reversed());
        }

        McapMessages selected = reader.messages(query.order(order));
        assertThat(selected.stream().map(McapMessage::sequence))
                .as(name)
                .containsExactlyElementsOf(sequences(expected));
        List<Long> shown = new ArrayList<>();
        selected.visit(message -> shown.add(message.sequence()));
        assertThat(shown).as(name + ", visited").isEqualTo(sequences(expected));
    }

    private static List<Long> sequences(List<McapMessageRecord> messages) {
        return messages.stream().map(McapMessageRecord::sequence).toList();
    }

    /** Assembles chunks that overlap or not and messages outside of them, with more or less of an index. */
    private static McapAssembler randomFile(Random random) {
        McapAssembler file = new McapAssembler()
                .crcs(random.nextBoolean())
                .messageIndexes(random.nextBoolean())
                .chunkIndexes(random.nextInt(4) > 0);
        if (random.nextBoolean()) {
            for (int id = 1; id <= CHANNELS; id++) {
                file.addToSummary(McapAssembler.channel(id, 0));
            }
        }
        Set<Integer> defined = new HashSet<>();
        int sequence = 0;
        for (int i = random.nextInt(8); i > 0; i--) {
            int loose = random.nextInt(3) == 0 ? random.nextInt(10) : 0;
            for (McapRecord record : randomMessages(random, loose, defined, sequence)) {
                file.add(record);
            }
            sequence += loose;
            int count = random.nextInt(20);
            McapRecord[] records =
                    randomMessages(random, count, defined, sequence).toArray(McapRecord[]::new);
            file.chunk(Compression.values()[random.nextInt(3)], records);
            sequence += count;
        }
        return file;
    }

    private static List<McapRecord> randomMessages(Random random, int count, Set<Integer> defined, int sequence) {
        List<McapRecord> records = new ArrayList<>();
        int start = random.nextInt(25);
        int span = 1 + random.nextInt(8);
        boolean sorted = random.nextBoolean();
        int time = start;
        for (int i = 0; i < count; i++) {
            int channelId = 1 + random.nextInt(CHANNELS);
            if (defined.add(channelId)) {
                records.add(McapAssembler.channel(channelId, 0));
            }
            time = sorted ? time + random.nextInt(2) : start + random.nextInt(span);
            records.add(McapAssembler.message(channelId, sequence + i, time));
        }
        return records;
    }
}
