package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests iteration over the messages of a file. */
class McapReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"python-lz4.mcap", "python-zstd.mcap"})
    void readsFilesOfThePythonLibrary(String name) throws IOException {
        byte[] file = CompressedSamples.read(name);
        List<McapMessage> streamed = new ArrayList<>();
        try (McapStreamReader stream = McapStreamReader.open(new ByteArrayInputStream(file))) {
            stream.messages().forEach(streamed::add);
        }
        try (McapReader reader = McapReader.open(McapSource.of(file))) {
            List<McapMessage> indexed = reader.messages().stream().toList();

            assertThat(indexed).isEqualTo(streamed).hasSize(320);
            assertThat(reader.summary().chunkIndexes()).hasSize(3);
            for (McapMessage message : indexed) {
                assertThat(message.data()).isEqualTo(CompressedSamples.message((int) message.sequence()));
                assertThat(message.channel().topic()).isEqualTo("/joint");
                assertThat(message.schema()).isNotNull();
            }
        }
    }

    @Test
    void cursorReusesOneMessageObjectAndCopiesOnDemand() throws IOException {
        McapAssembler file = twoMessages();
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()));
                MessageCursor cursor = reader.messages().cursor()) {
            assertThatThrownBy(cursor::message).isInstanceOf(IllegalStateException.class);
            assertThat(cursor.next()).isTrue();
            McapMessage view = cursor.message();
            McapMessage copy = view.copy();
            assertThat(view.sequence()).isEqualTo(1);
            assertThat(cursor.next()).isTrue();

            assertThat(cursor.message()).isSameAs(view);
            assertThat(view.sequence()).isEqualTo(2);
            assertThat(copy.sequence()).isEqualTo(1);
            assertThat(copy.data()).asString(StandardCharsets.UTF_8).isEqualTo("message 1");
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void messagesAreDecodedLazily() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(twoMessages().finish()))) {
            Iterable<String> texts = reader.messages().decoded(m -> m.channel().topic() + " " + m.sequence());

            assertThat(texts).containsExactly("/topic1 1", "/topic1 2");
        }
    }

    @Test
    void messagesCanBeReadRepeatedly() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(twoMessages().finish()))) {
            McapMessages messages = reader.messages();

            assertThat(messages).hasSize(2);
            assertThat(messages).hasSize(2);
            assertThat(messages.count()).isEqualTo(2);
        }
    }

    @Test
    void timesAreUnsigned() throws IOException {
        long late = Long.MAX_VALUE;
        McapAssembler file = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 0), message(1, 1, -1), message(1, 2, late + 5))
                .chunk(Compression.NONE, message(1, 3, 7), message(1, 4, late));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(3L, 4L, 2L, 1L);
            assertThat(Sequences.of(reader.messages(MessageQuery.all().fromNanos(late + 1))))
                    .containsExactly(2L, 1L);
            assertThat(Sequences.of(reader.messages(MessageQuery.all().untilNanos(-1))))
                    .containsExactly(3L, 4L, 2L);
            assertThat(Sequences.of(reader.messages(MessageQuery.all().order(MessageOrder.REVERSE_LOG_TIME))))
                    .containsExactly(1L, 2L, 4L, 3L);
        }
    }

    @Test
    void channelIdMayBeZero() throws IOException {
        McapAssembler file = new McapAssembler().chunk(Compression.ZSTD, channel(0, 0), message(0, 1, 1));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(Sequences.of(reader.messages(MessageQuery.topics("/topic0"))))
                    .containsExactly(1L);
        }
    }

    @Test
    void definitionsMissingInTheSummaryAreFoundInEarlierChunks() throws IOException {
        McapAssembler file = new McapAssembler()
                .chunk(Compression.ZSTD, schema(3), channel(1, 3), message(1, 1, 10))
                .chunk(Compression.LZ4, message(1, 2, 20))
                .chunk(Compression.NONE, message(1, 3, 30));
        byte[] bytes = file.finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            MessageQuery last = MessageQuery.topics("/topic1").fromNanos(25);

            assertThat(reader.messages(last).stream().map(McapMessage::schema)).containsExactly(schema(3));
        }
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThat(Sequences.of(reader.messages(MessageQuery.all().order(MessageOrder.REVERSE_LOG_TIME))))
                    .containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void paddingAfterZstdFramesAndInRecordsIsIgnored() throws IOException {
        McapAssembler file = new McapAssembler()
                .chunkPadding(new byte[100])
                .recordPadding(new byte[] {1, -1, -1})
                .chunk(Compression.ZSTD, schema(1), channel(1, 1), message(1, 1, 10))
                .chunk(Compression.LZ4, message(1, 2, 20));
        byte[] bytes = file.finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(1L, 2L);
        }
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(bytes))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(1L, 2L);
        }
    }

    @Test
    void closedReaderThrows() throws IOException {
        McapReader reader =
                McapReader.builder().workers(1).open(McapSource.of(twoMessages().finish()));
        McapMessages messages = reader.messages();
        reader.close();
        reader.close();

        assertThatThrownBy(messages::cursor).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(reader::summary).isInstanceOf(IllegalStateException.class);
    }

    private static McapAssembler twoMessages() {
        return new McapAssembler().chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 10), message(1, 2, 20));
    }
}
