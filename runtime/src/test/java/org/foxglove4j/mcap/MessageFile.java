package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** A file with messages of certain lengths, and the expected result of reading it. */
final class MessageFile {

    static final int CHUNK_BYTES = 1 << 19;

    private final Path path;
    private final List<McapMessage> messages = new ArrayList<>();

    /** How long the messages of a file are, by their number. */
    enum Sizes {
        SMALL(400, i -> i % 300),
        LARGE(60, i -> 5_000 + i * 997 % 60_000),
        MIXED(500, i -> i % 10 == 0 ? 150_000 : i % 90),
        CHANGING(6060, i -> i % 3030 < 3000 ? 250 : 50_000);

        private final int count;
        private final IntUnaryOperator length;

        Sizes(int count, IntUnaryOperator length) {
            this.count = count;
            this.length = length;
        }
    }

    private MessageFile(Path path) {
        this.path = path;
    }

    static MessageFile write(Path path, Sizes sizes, Compression compression) throws IOException {
        return write(path, sizes, compression, true);
    }

    static MessageFile write(Path path, Sizes sizes, Compression compression, boolean chunked) throws IOException {
        MessageFile file = new MessageFile(path);
        file.write(sizes, compression, chunked);
        return file;
    }

    Path path() {
        return path;
    }

    /** Returns the messages, as they must be read. */
    List<McapMessage> messages() {
        return messages;
    }

    /** Damages a byte, or restores it. */
    void flip(long at) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(path.toFile(), "rw")) {
            access.seek(at);
            int value = access.read();
            access.seek(at);
            access.write(value ^ 0x10);
        }
    }

    private void write(Sizes sizes, Compression compression, boolean chunked) throws IOException {
        Random random = new Random(sizes.ordinal());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(compression)
                .chunked(chunked)
                .chunkSizeBytes(CHUNK_BYTES)
                .create(out)) {
            int schema = writer.addSchema("S", "jsonschema", "{}".getBytes(StandardCharsets.UTF_8));
            List<McapChannel> channels = new ArrayList<>();
            for (String topic : List.of("/a", "/b", "/c")) {
                int id = writer.addChannel(schema, topic, "raw", Map.of());
                channels.add(new McapChannel(id, schema, topic, "raw", Map.of()));
            }
            McapSchema known =
                    new McapSchema(schema, "S", "jsonschema", ByteSlice.of("{}".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < sizes.count; i++) {
                byte[] data = new byte[sizes.length.applyAsInt(i)];
                if (i % 2 == 0) {
                    random.nextBytes(data);
                }
                McapChannel channel = channels.get(i % 7 % 3);
                writer.writeMessage(channel.id(), 0, i, i, data, 0, data.length);
                messages.add(new McapMessage(channel, known, 0, i, i, data, 0, data.length));
            }
        }
        Files.write(path, out.toByteArray());
    }

    /** Asserts how messages are returned: as buffers, as arrays once requested, and as copies. */
    static void checkViews(McapMessages shown, List<McapMessage> expected, boolean arrays, String name)
            throws IOException {
        int count = 0;
        try (MessageCursor cursor = shown.cursor()) {
            while (cursor.next()) {
                McapMessage message = cursor.message();
                byte[] data = expected.get(count++).data();
                ByteBuffer view = message.dataBuffer();
                assertThat(view.isReadOnly()).isTrue();
                assertThat(view).as(name).isEqualTo(ByteBuffer.wrap(data));
                if (arrays) {
                    int offset = message.dataOffset();
                    assertThat(ByteBuffer.wrap(message.dataArray(), offset, message.dataLength()))
                            .as(name)
                            .isEqualTo(ByteBuffer.wrap(data));
                }
                assertThat(message.data()).as(name).isEqualTo(data);
                assertThat(message).isEqualTo(expected.get(count - 1));
            }
        }
        assertThat(count).as(name).isEqualTo(expected.size());
    }

    /** Asserts that a cursor returns arrays once one was requested. */
    void checkTurnsToArrays(MessageCursor cursor) throws IOException {
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.message().dataBuffer().isDirect()).isTrue();
        cursor.message().dataArray();
        for (int i = 1; i < messages.size(); i++) {
            assertThat(cursor.next()).isTrue();
        }
        assertThat(cursor.message().dataBuffer().isDirect()).isFalse();
    }
}
