package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.recording.McapRing;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.Rotation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other MCAP libraries read our recordings as they were logged, with every CRC checked. */
class McapFileTest {

    private static final int MESSAGES = 2000;
    private static final int SMALL_CHUNK_BYTES = 10_000;
    private static final int SMALL_FILE_BYTES = 5_000;

    private final LoggedMessages logged = new LoggedMessages();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyLibraryReadsARecording(Compression compression) throws Exception {
        Path file = record(compression);
        for (McapReaders library : McapReaders.values()) {
            for (Transcript read : new Transcript[] {library.stream(file), library.indexed(file)}) {
                assertThat(read.channels()).as("channels by %s", library).isEqualTo(logged.channels());
                assertThat(read.messages()).as("messages by %s", library).isEqualTo(logged.messages());
                assertThat(read.sequences("/json"))
                        .as("sequence numbers by %s", library)
                        .isEqualTo(IntStream.rangeClosed(1, MESSAGES).boxed().toList());
                assertThat(read.attachments()).as("attachments by %s", library).hasSize(1);
                assertThat(read.metadata()).as("metadata by %s", library).containsExactly("D\tsettings\tspeed=1");
            }
        }
        McapDoctors.examine(file);
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryReadsRotatedFiles(Compression compression) throws Exception {
        List<Path> files = recordInSeveralFiles(compression);
        assertThat(files).hasSizeGreaterThan(2);
        for (McapReaders library : McapReaders.values()) {
            for (McapReaders.Mode mode : McapReaders.Mode.values()) {
                List<String> messages = new ArrayList<>();
                for (Transcript read : library.read(mode, files).values()) {
                    assertThat(read.failure()).isEmpty();
                    assertThat(read.metadata()).containsExactly("D\tsettings\tspeed=1");
                    messages.addAll(read.messages());
                }
                assertThat(messages).as("messages by %s", library).isEqualTo(logged.messages());
            }
        }
        McapDoctors.examine(files.toArray(Path[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryReadsADumpedRing(Compression compression) throws Exception {
        Path file = folder.resolve("dump.mcap");
        try (Context context = Context.create();
                McapRing ring = McapRing.builder()
                        .context(context)
                        .writer(writer -> writer.compression(compression).chunkSizeBytes(SMALL_CHUNK_BYTES))
                        .start()) {
            context.addSink(logged);
            logEverything(context);
            assertThat(ring.dump(file)).isEqualTo(2 * MESSAGES);
        }
        for (McapReaders library : McapReaders.values()) {
            for (Transcript read : new Transcript[] {library.stream(file), library.indexed(file)}) {
                assertThat(read.channels()).as("channels by %s", library).isEqualTo(logged.channels());
                assertThat(read.messages()).as("messages by %s", library).isEqualTo(logged.messages());
            }
        }
        McapDoctors.examine(file);
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
            mcap.writeAttachment(Path.of("pom.xml"), "text/xml");
        }
        return file;
    }

    private List<Path> recordInSeveralFiles(Compression compression) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder()
                        .context(context)
                        .compression(compression)
                        .chunkSizeBytes(SMALL_CHUNK_BYTES)
                        .rotation(Rotation.everyBytes(SMALL_FILE_BYTES))
                        .create(folder.resolve("part{index}.mcap"))) {
            context.addSink(logged);
            mcap.writeMetadata("settings", Map.of("speed", "1"));
            logEverything(context);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
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
