package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.dataloader.Recordings.at;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.Channel;
import org.foxglove4j.Encoder;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a body is a complete MCAP file with the logged messages, or detectably incomplete. */
class McapBodyTest {

    @TempDir
    private Path folder;

    private final Stream client = new Stream();

    /** What a server gives: it must not be closed when the body is not whole. */
    private static final class Stream extends ByteArrayOutputStream {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    /** A client that disconnects after a number of bytes. */
    private static OutputStream leavingAfter(int bytes) {
        return new OutputStream() {
            private int left = bytes;

            @Override
            public void write(int value) throws IOException {
                left--;
                if (left < 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
    }

    private static RawChannel text(McapBody body, String topic) {
        return body.channelBuilder(topic).messageEncoding("text").build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private List<String> sentMessages() throws IOException {
        return Recordings.messages(client.toByteArray()).stream()
                .map(Recordings::describe)
                .toList();
    }

    private void assertIncomplete() {
        assertThat(client.closed).isFalse();
        assertThatThrownBy(() -> Recordings.messages(client.toByteArray())).isInstanceOf(IOException.class);
        assertThat(new String(client.toByteArray(), UTF_8).lastIndexOf("MCAP")).isLessThan(8);
    }

    @Test
    void loggedMessagesAreSent() throws Exception {
        Schema schema = Schema.jsonSchema("Tick", "{}");
        McapBody.write(client, body -> {
            RawChannel tick = body.channelBuilder("/tick")
                    .messageEncoding("json")
                    .schema(schema)
                    .addMetadata("unit", "s")
                    .build();
            tick.log(utf8("1"), at(1));
            text(body, "/tock").log(utf8("one"), at(1));
            tick.log(utf8("2"), at(2));
            body.context().log("/speed", 0.5, at(3));
        });
        assertThat(client.closed).isTrue();
        assertThat(sentMessages()).containsExactly("/tick 1 1", "/tock one 1", "/tick 2 2", "/speed {\"value\":0.5} 3");
        McapMessage first = Recordings.messages(client.toByteArray()).get(0);
        assertThat(first.channel().metadata()).isEqualTo(Map.of("unit", "s"));
        assertThat(first.schema())
                .isNotNull()
                .satisfies(found -> assertThat(found.name()).isEqualTo("Tick"));
        try (McapReader reader = McapReader.open(McapSource.of(client.toByteArray()))) {
            assertThat(reader.statistics())
                    .isNotNull()
                    .satisfies(found -> assertThat(found.messageCount()).isEqualTo(4));
        }
    }

    @Test
    void schemaIdsMatchTheManifest() throws Exception {
        List<Schema> schemas =
                List.of(Schema.jsonSchema("A", "{}"), Schema.jsonSchema("B", "{}"), Schema.jsonSchema("C", "{}"));
        McapBody.write(client, body -> {
            List<RawChannel> channels = new ArrayList<>();
            for (Schema schema : schemas) {
                channels.add(body.channelBuilder("/" + schema.name())
                        .messageEncoding("json")
                        .schema(schema)
                        .build());
            }
            channels.get(2).log(utf8("{}"), at(1));
            channels.get(0).log(utf8("{}"), at(2));
        });
        assertThat(schemaNames(client)).isEqualTo(Map.of(1, "A", 3, "C"));

        Path file = Files.write(folder.resolve("a.mcap"), client.toByteArray());
        Stream copy = new Stream();
        McapBody.write(copy, body -> body.writeMessages(List.of(file), MessageQuery.all()));
        StreamedSource source = StreamedSource.builder("data")
                .recordings(List.of(file), MessageQuery.all())
                .build();
        assertThat(schemaNames(copy)).isEqualTo(Map.of(1, "A", 2, "C"));
        assertThat(new String(Manifest.of("a", source).toJson(), UTF_8))
                .contains("{\"id\":1,\"name\":\"A\"", "{\"id\":2,\"name\":\"C\"");
    }

    private static Map<Integer, String> schemaNames(Stream body) throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(body.toByteArray()))) {
            return reader.summary().schemas().stream().collect(toMap(McapSchema::id, McapSchema::name));
        }
    }

    @Test
    void bodyWithoutMessagesIsComplete() throws Exception {
        McapBody.write(client, body -> {});
        assertThat(sentMessages()).isEmpty();
        assertThat(client.closed).isTrue();
    }

    @Test
    void writerOptionsApply() throws Exception {
        McapBody.write(
                client,
                McapWriter.builder().compression(Compression.NONE).profile("mine"),
                body -> text(body, "/tock").log(utf8("in plain sight"), at(0)));
        assertThat(new String(client.toByteArray(), UTF_8)).contains("in plain sight", "mine");
    }

    @Test
    void flushedMessagesAreSentImmediately() throws Exception {
        McapBody.write(client, body -> {
            int before = client.size();
            text(body, "/tock").log(utf8("now"), at(0));
            assertThat(client.size()).isEqualTo(before);
            body.flush();
            assertThat(client.size()).isGreaterThan(before);
        });
    }

    @Test
    void messagesOfAFileAreCopiedUnchanged() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 100);
        MessageQuery query = MessageQuery.topics("/tick").from(at(98));
        try (McapReader reader = McapReader.open(file)) {
            McapBody.write(client, body -> body.writeMessages(reader, query));
            assertThat(Recordings.messages(client.toByteArray()))
                    .isEqualTo(reader.messages(query).stream().toList());
        }
        McapMessage first = Recordings.messages(client.toByteArray()).get(0);
        assertThat(first.sequence()).isEqualTo(198);
        assertThat(first.publishTime()).isEqualTo(at(98).minusNanos(5));
    }

    @Test
    void severalFilesAreMergedByTime() throws Exception {
        List<Path> files = List.of(
                Recordings.record(folder.resolve("late.mcap"), 8, 12),
                Recordings.record(folder.resolve("early.mcap"), 0, 10),
                Recordings.record(folder.resolve("empty.mcap"), 0, 0));
        McapBody.write(
                client,
                body -> body.writeMessages(files, MessageQuery.topics("/tick").from(at(7))));
        assertThat(sentMessages())
                .containsExactly(
                        "/tick 7 7", "/tick 8 8", "/tick 8 8", "/tick 9 9", "/tick 9 9", "/tick 10 10", "/tick 11 11");
    }

    @Test
    void messagesCanBeLoggedAfterRecordedOnes() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 2);
        McapBody.write(client, body -> {
            body.writeMessages(List.of(file), MessageQuery.all());
            text(body, "/end").log(utf8("end"), at(2));
        });
        assertThat(sentMessages()).containsExactly("/tick 0 0", "/tock 0 0", "/tick 1 1", "/tock 1 1", "/end end 2");
    }

    @Test
    void decreasingLogTimesFailTheBody() {
        assertThatThrownBy(() -> McapBody.write(client, body -> {
                    text(body, "/tick").log(utf8("2"), at(2));
                    assertThat(body.isBroken()).isFalse();
                    text(body, "/tock").log(utf8("1"), at(1));
                    assertThat(body.isBroken()).isTrue();
                    text(body, "/tock").log(utf8("3"), at(3));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "messages of a body must be in ascending log time order across all its channels; found one on /tock"
                                + " at 1704067201000000000 ns after one at 1704067202000000000 ns: sort them first");
        assertIncomplete();
    }

    @Test
    void filesInTheWrongOrderFailTheBody() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 2);
        assertThatThrownBy(() -> McapBody.write(client, body -> {
                    body.writeMessages(List.of(file), MessageQuery.all());
                    body.writeMessages(List.of(file), MessageQuery.all());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sort them first");
        assertIncomplete();
    }

    @Test
    void failingContentLeavesTheBodyIncomplete() {
        assertThatThrownBy(() -> McapBody.write(client, body -> {
                    text(body, "/tick").log(utf8("1"), at(1));
                    body.flush();
                    throw new TimeoutException("the database is gone");
                }))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("the database is gone");
        assertIncomplete();
    }

    @Test
    void encodingErrorLeavesTheBodyIncomplete() {
        assertThatThrownBy(() -> McapBody.write(client, body -> {
                    try (Channel<Integer> channel =
                            body.channelBuilder("/odd").build(new Counting(new AtomicInteger()))) {
                        channel.log(1, at(1));
                        channel.log(-1, at(2));
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 message on /odd could not be encoded and would be missing: see the log for the reason");
        assertIncomplete();
    }

    @Test
    void nothingIsEncodedAfterTheClientDisconnects() {
        AtomicInteger encoded = new AtomicInteger();
        assertThatThrownBy(() ->
                        McapBody.write(leavingAfter(2_000), McapWriter.builder().chunkSizeBytes(100), body -> {
                            Channel<Integer> channel =
                                    body.channelBuilder("/odd").build(new Counting(encoded));
                            for (int i = 0; i < 10_000; i++) {
                                channel.log(i, at(i));
                            }
                            assertThat(body.isBroken()).isTrue();
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("the body could not be sent: Broken pipe")
                .hasRootCauseMessage("Broken pipe");
        assertThat(encoded).hasValueLessThan(1_000);
    }

    @Test
    void noFileIsReadAfterTheClientDisconnects() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 1_000);
        try (McapReader reader = McapReader.open(file)) {
            AtomicInteger read = new AtomicInteger();
            MessageQuery query = MessageQuery.all().where(message -> read.incrementAndGet() > 0);
            assertThatThrownBy(() -> McapBody.write(
                            leavingAfter(2_000),
                            McapWriter.builder().chunkSizeBytes(100),
                            body -> body.writeMessages(reader, query)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Broken pipe");
            assertThat(read).hasValueLessThan(500);
            assertThat(reader.messages().count()).isEqualTo(2_000);
        }
    }

    @Test
    void disconnectAtTheEndIsDetected() {
        assertThatThrownBy(() -> McapBody.write(
                        leavingAfter(100), body -> text(body, "/tick").log(utf8("1"), at(1))))
                .isInstanceOf(IOException.class);
    }

    /** Cannot encode negative numbers. */
    private record Counting(AtomicInteger encoded) implements Encoder<Integer> {

        @Override
        public String messageEncoding() {
            return "text";
        }

        @Override
        public @Nullable Schema schema() {
            return null;
        }

        @Override
        public void encode(Integer message, EncodeBuffer out) {
            if (message < 0) {
                throw new IllegalArgumentException("negative");
            }
            encoded.incrementAndGet();
            out.setLength(out.reserve(8) + 8);
        }
    }
}
