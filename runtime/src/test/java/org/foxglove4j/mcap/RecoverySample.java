package org.foxglove4j.mcap;

import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file to be damaged and recovered: chunks, with one record of each other kind between them. */
final class RecoverySample {

    static final int CHUNKS = 5;
    static final int MESSAGES = 40;

    private RecoverySample() {}

    static McapAssembler file(Compression compression) {
        McapAssembler file = file(compression, CHUNKS);
        return file.addToSummary(schema(1)).addToSummary(channel(1, 1)).addToSummary(channel(2, 0));
    }

    static McapAssembler file(Compression compression, int chunks) {
        McapAssembler file = new McapAssembler();
        for (int i = 0; i < chunks; i++) {
            file.chunk(compression, records(i));
            if (i == 1) {
                file.add(attachment())
                        .add(new McapMetadata("m", Map.of("k", "v")))
                        .add(new McapUnknownRecord(0x90, ByteSlice.of(new byte[] {1, 2})));
            }
        }
        return file;
    }

    /** Returns the content of a chunk. */
    static McapRecord[] records(int chunk) {
        List<McapRecord> records = new ArrayList<>();
        if (chunk == 0) {
            records.addAll(List.of(schema(1), channel(1, 1), channel(2, 0)));
        }
        for (int i = 0; i < MESSAGES; i++) {
            long sequence = (long) chunk * MESSAGES + i;
            records.add(message(1 + i % 2, sequence, 1000 * chunk + i * 31 % 100));
        }
        return records.toArray(McapRecord[]::new);
    }

    static McapAttachment attachment() {
        return new McapAttachment(1, 2, "a.txt", "text/plain", ByteSlice.of("attached data".getBytes()));
    }

    /** Returns the sequence numbers of all messages. */
    static List<Long> all() {
        List<Long> sequences = new ArrayList<>();
        for (long i = 0; i < CHUNKS * MESSAGES; i++) {
            sequences.add(i);
        }
        return sequences;
    }

    /** Returns the position of a text in a file. */
    static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
