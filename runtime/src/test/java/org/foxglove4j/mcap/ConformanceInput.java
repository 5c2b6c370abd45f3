package org.foxglove4j.mcap;

import java.util.List;
import java.util.Map;

/** The input of a variant of the conformance suite. */
enum ConformanceInput {
    NoData(List.of()),
    OneAttachment(List.of(
            new McapAttachment(2, 1, "myFile", "application/octet-stream", ByteSlice.of(new byte[] {1, 2, 3})))),
    OneMetadata(List.of(new McapMetadata("myMetadata", Map.of("foo", "bar")))),
    OneSchemalessMessage(
            List.of(new McapChannel(1, 0, "example", "text", Map.of()), new McapMessageRecord(1, 10, 2, 1, data()))),
    OneMessage(List.of(schema(), channel(), new McapMessageRecord(1, 10, 2, 1, data()))),
    TenMessages(List.of(
            schema(),
            channel(),
            new McapMessageRecord(1, 0, 0, 0, data()),
            new McapMessageRecord(1, 1, 2, 2, data()),
            new McapMessageRecord(1, 2, 1, 1, data()),
            new McapMessageRecord(1, 3, 3, 3, data()),
            new McapMessageRecord(1, 4, 3, 3, data()),
            new McapMessageRecord(1, 5, 5, 5, data()),
            new McapMessageRecord(1, 6, 4, 4, data()),
            new McapMessageRecord(1, 7, 7, 7, data()),
            new McapMessageRecord(1, 8, 8, 8, data()),
            new McapMessageRecord(1, 9, 9, 9, data())));

    private final List<McapRecord> records;

    ConformanceInput(List<McapRecord> records) {
        this.records = records;
    }

    /** Returns what a writer must write. */
    List<McapRecord> records() {
        return records;
    }

    boolean has(Class<? extends McapRecord> kind) {
        return records.stream().anyMatch(kind::isInstance);
    }

    <R extends McapRecord> List<R> records(Class<R> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static McapSchema schema() {
        return new McapSchema(1, "Example", "c", ByteSlice.of(new byte[] {4, 5, 6}));
    }

    private static McapChannel channel() {
        return new McapChannel(1, 1, "example", "a", Map.of("foo", "bar"));
    }

    private static ByteSlice data() {
        return ByteSlice.of(new byte[] {1, 2, 3});
    }
}
