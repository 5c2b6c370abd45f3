package org.foxglove4j.mcap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The content of a recovered file, according to an ordinary reader. */
record Recovered(
        RecoveryReport report, List<McapRecord> records, List<McapSchema> schemas, List<McapChannel> channels) {

    /** Recovers what there is of a file. */
    static Recovered from(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecoveryReport report;
        try (McapWriter writer = McapWriter.builder()
                .eagerDefinitions(true)
                .chunkSizeBytes(1 << 16)
                .create(out)) {
            report = McapRecovery.recover(McapSource.of(file), writer);
        }
        List<McapRecord> records = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(out.toByteArray()))) {
            for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return new Recovered(report, records, reader.schemas(), reader.channels());
        }
    }

    List<Long> sequences() {
        return records(McapMessageRecord.class).stream()
                .map(McapMessageRecord::sequence)
                .toList();
    }

    int count() {
        return records(McapMessageRecord.class).size();
    }

    <R extends McapRecord> List<R> records(Class<R> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
