package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;

/** A file for playback, and its content. */
final class Drive {

    static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    static final byte[] SCHEMA = "{\"type\":\"object\"}".getBytes(UTF_8);

    /** As quick as the file can be read. */
    static final float AT_ONCE = 1e9f;

    private Drive() {}

    /**
     * Writes /fixed once, and /tick twenty times, every 10 milliseconds.
     *
     * @return the file
     */
    static Path record(Path folder) throws IOException {
        Path file = folder.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder()
                .chunkSizeBytes(100)
                .compression(Compression.NONE)
                .create(file)) {
            int schema = writer.addSchema("Tick", "jsonschema", SCHEMA);
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int tick = writer.addChannel(schema, "/tick", "json", Map.of("unit", "s"));
            writer.writeMessage(fixed, START, "true".getBytes(UTF_8));
            for (int i = 0; i < 20; i++) {
                writer.writeMessage(tick, at(10 * i), Integer.toString(i).getBytes(UTF_8));
            }
        }
        return file;
    }

    /** Returns a time of the file. */
    static Instant at(int millis) {
        return START.plusMillis(millis);
    }

    /** Returns what a {@link Watcher} receives for some of the ticks. */
    static List<String> ticks(int from, int until) {
        List<String> ticks = new ArrayList<>();
        for (int i = from; i < until; i++) {
            ticks.add("/tick " + i + " " + 10 * i);
        }
        return ticks;
    }

    /** Returns what a {@link Watcher} receives for the whole file. */
    static List<String> all() {
        List<String> all = new ArrayList<>(List.of("/fixed true 0"));
        all.addAll(ticks(0, 20));
        return all;
    }
}
