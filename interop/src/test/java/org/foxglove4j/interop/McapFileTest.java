package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.foxglove4j.Context;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The MCAP libraries of others read our files as we wrote them, with every CRC checked. */
class McapFileTest {

    private static final int MESSAGES = 2000;
    private static final int SMALL_CHUNK_BYTES = 10_000;

    private final LoggedMessages logged = new LoggedMessages();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyLibraryReadsEveryCompression(Compression compression) throws Exception {
        Path file = record(compression);
        for (McapReaders library : McapReaders.values()) {
            for (Transcript read : new Transcript[] {library.stream(file), library.indexed(file)}) {
                assertThat(read.channels()).as("channels by %s", library).isEqualTo(logged.channels());
                assertThat(read.messages()).as("messages by %s", library).isEqualTo(logged.messages());
                assertThat(read.sequences("/json"))
                        .as("sequence numbers by %s", library)
                        .isEqualTo(IntStream.rangeClosed(1, MESSAGES).boxed().toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void doctorsFindNothingToComplainAbout(Compression compression) throws Exception {
        McapDoctors.examine(record(compression));
    }

    private Path record(Compression compression) throws IOException {
        Path file = folder.resolve(compression + ".mcap");
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder()
                        .context(context)
                        .compression(compression)
                        .chunkSizeBytes(SMALL_CHUNK_BYTES)
                        .create(file)) {
            context.addSink(logged);
            mcap.writeMetadata("settings", Map.of("speed", "1"));
            logEverything(context);
            mcap.attach(Path.of("pom.xml"), "text/xml");
        }
        return file;
    }

    private static void logEverything(Context context) {
        RawChannel json = context.channelBuilder("/json")
                .messageEncoding(MessageEncodings.JSON)
                .schema(Schema.jsonSchema("N", "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}}}"))
                .addMetadata("unit", "µm")
                .build();
        RawChannel schemaless =
                context.channelBuilder("/schemaless").messageEncoding("octets").build();
        for (int i = 0; i < MESSAGES; i++) {
            json.log(("{\"n\":" + i + "}").getBytes(UTF_8), i);
            schemaless.log(new byte[i % 100], i);
        }
    }
}
