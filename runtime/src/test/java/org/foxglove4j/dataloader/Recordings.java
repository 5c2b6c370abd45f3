package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;

/** Creates the files that tests serve, and reads bodies. */
final class Recordings {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final byte[] SCHEMA = "{\"type\":\"object\"}".getBytes(UTF_8);

    private Recordings() {}

    /** Returns a time of the files. */
    static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    /**
     * Writes a message on /tick, which has a schema, and one on /tock, which has none, each second.
     *
     * @param untilSecond the second that is not in the file any more
     */
    static Path record(Path file, int fromSecond, int untilSecond) throws IOException {
        try (McapWriter writer =
                McapWriter.builder().chunkSizeBytes(500).overwrite(true).create(file)) {
            int tick = writer.addChannel(
                    writer.addSchema("Tick", "jsonschema", SCHEMA), "/tick", "json", Map.of("unit", "s"));
            int tock = writer.addChannel(0, "/tock", "text");
            for (int second = fromSecond; second < untilSecond; second++) {
                long nanos = at(second).getEpochSecond() * 1_000_000_000;
                byte[] data = Integer.toString(second).getBytes(UTF_8);
                writer.writeMessage(tick, 100 + second, nanos, nanos - 5, data, 0, data.length);
                writer.writeMessage(tock, nanos, data);
            }
        }
        return file;
    }

    /** Reads a body, which must be whole. */
    static List<McapMessage> messages(byte[] body) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(body));
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next()) {
                messages.add(cursor.message().copy());
            }
        }
        return messages;
    }

    /** Describes a message: its topic, its data, and its time in seconds. */
    static String describe(McapMessage message) {
        return message.topic() + " " + new String(message.data(), UTF_8) + " "
                + (message.logTime().getEpochSecond() - START.getEpochSecond());
    }
}
