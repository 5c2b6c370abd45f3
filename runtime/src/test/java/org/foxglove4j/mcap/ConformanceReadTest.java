package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the 416 files of the conformance suite in all ways, with all CRCs checked. */
class ConformanceReadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void allFilesAreReadAsAStream(int workers) throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            ArrayNode records = JsonNodeFactory.instance.arrayNode();
            try (McapStreamReader reader =
                    McapStreamReader.builder().workers(workers).open(new ByteArrayInputStream(variant.bytes()))) {
                for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                    add(records, record);
                }
            }

            assertThat((JsonNode) records).as(variant.name()).isEqualTo(variant.expectedRecords());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void allFilesAreReadInPieces(int pieceLength) throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            byte[] file = variant.bytes();
            ArrayNode records = JsonNodeFactory.instance.arrayNode();
            McapPushReader reader = McapPushReader.create();
            for (int start = 0; start < file.length; start += pieceLength) {
                reader.feed(file, start, Math.min(pieceLength, file.length - start));
                for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                    add(records, record);
                }
            }
            reader.endOfInput();

            assertThat((JsonNode) records).as(variant.name()).isEqualTo(variant.expectedRecords());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void allFilesAreReadFromDirectMemory(int pieceLength) throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            ArrayNode records = JsonNodeFactory.instance.arrayNode();
            OutsideReader.read(
                    variant.bytes(), McapStreamReader.builder(), pieceLength, record -> add(records, record));

            assertThat((JsonNode) records).as(variant.name()).isEqualTo(variant.expectedRecords());
        }
    }

    @Test
    void all32IndexedFilesAreReadByTheirIndexOnly() throws IOException {
        int read = 0;
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            if (!variant.input().has(McapMessageRecord.class)
                    || !variant.has(ConformanceFeature.ch)
                    || !variant.has(ConformanceFeature.chx)
                    || !variant.has(ConformanceFeature.rch)
                    || (variant.input().has(McapSchema.class) && !variant.has(ConformanceFeature.rsh))) {
                continue;
            }
            try (McapReader reader = McapReader.open(McapSource.of(variant.bytes()))) {
                McapSummary summary = reader.summary();

                assertThat(summary.chunkIndexes()).as(variant.name()).hasSize(1);
                assertThat(summary.schemas())
                        .as(variant.name())
                        .isEqualTo(variant.input().records(McapSchema.class));
                assertThat(summary.channels())
                        .as(variant.name())
                        .isEqualTo(variant.input().records(McapChannel.class));
                assertThat(summary.statistics() != null)
                        .as(variant.name())
                        .isEqualTo(variant.has(ConformanceFeature.st));
                assertThat(sequences(reader.messages()))
                        .as(variant.name())
                        .isEqualTo(expected(variant, MessageOrder.LOG_TIME, 0, Long.MAX_VALUE));
                read++;
            }
        }

        assertThat(read).isGreaterThanOrEqualTo(32);
    }

    @ParameterizedTest
    @MethodSource("ordersAndWorkers")
    void allFilesAreReadInAllOrdersWithAndWithoutAnIndex(MessageOrder order, int workers) throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            try (McapReader reader = McapReader.builder().workers(workers).open(McapSource.of(variant.bytes()))) {
                MessageQuery all = MessageQuery.all().order(order);

                assertThat(sequences(reader.messages(all)))
                        .as(variant.name())
                        .isEqualTo(expected(variant, order, 0, Long.MAX_VALUE));
                assertThat(sequences(reader.messages(
                                MessageQuery.topics("example", "other").order(order))))
                        .as(variant.name())
                        .isEqualTo(expected(variant, order, 0, Long.MAX_VALUE));
                assertThat(reader.messages(MessageQuery.topics("other").order(order)))
                        .as(variant.name())
                        .isEmpty();
                assertThat(reader.messages(MessageQuery.topics())).isEmpty();
            }
        }
    }

    static List<Object[]> ordersAndWorkers() {
        List<Object[]> combinations = new ArrayList<>();
        for (MessageOrder order : MessageOrder.values()) {
            combinations.add(new Object[] {order, 0});
            combinations.add(new Object[] {order, 2});
        }
        return combinations;
    }

    @Test
    void timeRangesIncludeTheStartAndExcludeTheEnd() throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            if (variant.input() != ConformanceInput.TenMessages) {
                continue;
            }
            try (McapReader reader = McapReader.open(McapSource.of(variant.bytes()))) {
                for (int start = 0; start <= 10; start++) {
                    for (int end = 0; end <= 10; end++) {
                        MessageQuery range = MessageQuery.all().fromNanos(start).untilNanos(end);

                        assertThat(sequences(reader.messages(range)))
                                .as("%s from %d until %d", variant.name(), start, end)
                                .isEqualTo(expected(variant, MessageOrder.LOG_TIME, start, end));
                    }
                }
            }
        }
    }

    private static void add(ArrayNode records, McapRecord record) {
        JsonNode json = RecordJson.of(record);
        if (json != null) {
            records.add(json);
        }
    }

    private static List<Long> sequences(McapMessages messages) {
        return messages.stream()
                .peek(message -> assertThat(message.data()).containsExactly(1, 2, 3))
                .peek(message -> assertThat(message.channel().topic()).isEqualTo("example"))
                .map(McapMessage::sequence)
                .toList();
    }

    private static List<Long> expected(ConformanceVariant variant, MessageOrder order, long start, long end) {
        List<McapMessageRecord> messages = new ArrayList<>(variant.input().records(McapMessageRecord.class));
        messages.removeIf(message -> message.logTimeNanos() < start || message.logTimeNanos() >= end);
        Comparator<McapMessageRecord> byTime = Comparator.comparingLong(McapMessageRecord::logTimeNanos);
        switch (order) {
            case FILE -> {}
            case LOG_TIME -> messages.sort(byTime);
            case REVERSE_LOG_TIME -> {
                Collections.reverse(messages);
                messages.sort(byTime.reversed());
            }
        }
        return messages.stream().map(McapMessageRecord::sequence).toList();
    }
}
