package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.Context;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.recording.McapSink;

/** Logs messages that are already encoded, with a hand-written schema. */
public final class RawMessages {

    private static final String SCHEMA = """
            {"type": "object", "title": "Battery", "properties": {"volts": {"type": "number"}}}
            """;

    private RawMessages() {}

    /** Runs the program. */
    public static void main(String... arguments) throws IOException {
        record(Path.of("battery.mcap"));
    }

    static void record(Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder().context(context).create(path)) {
            RawChannel battery = context.channelBuilder("/battery")
                    .messageEncoding(MessageEncodings.JSON)
                    .schema(Schema.jsonSchema("Battery", SCHEMA))
                    .build();
            battery.log("{\"volts\": 12.6}".getBytes(UTF_8));
            System.out.println("Recording to " + mcap.path());
        }
    }
}
