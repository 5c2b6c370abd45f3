package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McapFilesTest {

    @TempDir
    private Path folder;

    /** Writes a file with numbered messages. */
    private Path write(String name, String topic, long... times) throws IOException {
        Path path = folder.resolve(name);
        Files.write(path, bytes(name, topic, times));
        return path;
    }

    private static byte[] bytes(String name, String topic, long... times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(1).create(out)) {
            int schema = writer.addSchema("Text", "jsonschema", "{}".getBytes(UTF_8));
            int channel = writer.addChannel(schema, topic, "text", Map.of());
            for (int i = 0; i < times.length; i++) {
                writer.writeMessage(channel, times[i], (name + i).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<String> texts(McapFiles files, MessageOrder order) {
        return texts(files.messages(MessageQuery.all().order(order)));
    }

    private static List<String> texts(Iterable<McapMessage> messages) {
        List<String> texts = new ArrayList<>();
        messages.forEach(message -> texts.add(new String(message.data(), UTF_8)));
        return texts;
    }

    @Test
    void equalTimesAreInTheOrderOfTheFiles() throws IOException {
        Path a = write("a", "/t", 5, 5, 7);
        Path b = write("b", "/t", 4, 5, 5, 6);
        try (McapFiles files = McapFiles.open(List.of(a, b))) {
            assertThat(texts(files, MessageOrder.LOG_TIME)).containsExactly("b0", "a0", "a1", "b1", "b2", "b3", "a2");
            assertThat(texts(files, MessageOrder.REVERSE_LOG_TIME))
                    .containsExactly("a2", "b3", "b2", "b1", "a1", "a0", "b0");
            assertThat(texts(files, MessageOrder.FILE)).containsExactly("a0", "a1", "a2", "b0", "b1", "b2", "b3");
        }
        try (McapFiles files = McapFiles.open(List.of(b, a))) {
            assertThat(texts(files, MessageOrder.LOG_TIME)).containsExactly("b0", "b1", "b2", "a0", "a1", "b3", "a2");
        }
    }

    @Test
    void timesAreUnsigned() throws IOException {
        try (McapFiles files = McapFiles.open(List.of(write("late", "/t", -2, -1), write("early", "/t", 1, -3)))) {
            assertThat(texts(files.messages())).containsExactly("early0", "early1", "late0", "late1");
            assertThat(texts(files, MessageOrder.REVERSE_LOG_TIME))
                    .containsExactly("late1", "late0", "early1", "early0");
        }
    }

    @Test
    void topicsAreSelectedInAllFilesAndMessagesNameTheirFile() throws IOException {
        Path a = write("a", "/pose", 1, 3);
        Path b = write("b", "/imu", 2, 4);
        Path c = write("c", "/pose", 5);
        try (McapFiles files = McapFiles.open(List.of(a, b, c))) {
            List<Integer> indexes = new ArrayList<>();
            for (McapMessage message : files.messages(MessageQuery.topics("/pose"))) {
                assertThat(message.channel().id()).isEqualTo(1);
                indexes.add(message.fileIndex());
            }
            assertThat(indexes).containsExactly(0, 0, 2);
            assertThat(files.messages(MessageQuery.topics("/none")).count()).isZero();
            assertThat(files.channels()).extracting(McapChannel::topic).containsExactly("/pose", "/imu");
            assertThat(files.readers()).hasSize(3);
        }
    }

    @Test
    void textNamesTheFiles() throws IOException {
        Path a = write("a", "/pose", 1);
        Path b = write("b", "/imu", 2);
        try (McapFiles files = McapFiles.open(List.of(a, b))) {
            assertThat(files).hasToString("McapFiles[" + a + ", " + b + "]");
            assertThat(files.readers().get(0)).hasToString("McapReader[" + a + "]");
        }
    }

    @Test
    void noFilesHaveNoMessages() throws IOException {
        try (McapFiles files = McapFiles.open(List.of())) {
            assertThat(files.messages()).isEmpty();
            assertThat(files.channels()).isEmpty();
            assertThat(files.latestMessages(MessageQuery.all())).isEmpty();
            try (MessageCursor cursor = files.messages().cursor()) {
                assertThatThrownBy(cursor::message)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("call next() first");
            }
        }
    }

    @Test
    void cursorStaysAtTheEnd() throws IOException {
        try (McapFiles files = McapFiles.open(List.of(write("a", "/t", 1), write("b", "/t", 2)));
                MessageCursor cursor = files.messages().cursor()) {
            assertThatThrownBy(cursor::message).hasMessageContaining("call next() first");
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.next()).isFalse();
            assertThatThrownBy(() -> cursor.message().data())
                    .hasMessageContaining("closed: use copy() to keep a message");
        }
    }

    @Test
    void closedCursorReturnsNothing() throws IOException {
        try (McapFiles files = McapFiles.open(List.of(write("a", "/t", 1, 3, 5), write("b", "/t", 2, 4)))) {
            MessageCursor cursor = files.messages().cursor();
            for (int i = 0; i < 3; i++) {
                assertThat(cursor.next()).isTrue();
            }
            cursor.close();
            assertThat(cursor.next()).isFalse();
            cursor.close();
            assertThat(files.messages().count()).isEqualTo(5);
        }
    }

    @Test
    void fileIsNotReadBeforeItsTimeRange() throws IOException {
        List<CountingSource> sources = new ArrayList<>();
        List<McapReader> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sources.add(new CountingSource(bytes("f", "/t", 10 * i, 10 * i + 1)));
            readers.add(McapReader.open(sources.get(i)));
        }
        try (McapFiles files = McapFiles.of(readers)) {
            for (MessageOrder order : MessageOrder.values()) {
                boolean reverse = order == MessageOrder.REVERSE_LOG_TIME;
                sources.forEach(CountingSource::takeReads);
                try (MessageCursor cursor =
                        files.messages(MessageQuery.all().order(order)).cursor()) {
                    for (int i = 0; i < 3; i++) {
                        for (CountingSource source : sources.subList(reverse ? 0 : i, reverse ? 3 - i : 3)) {
                            assertThat(source.takeReads()).isZero();
                        }
                        cursor.next();
                        assertThat(cursor.message().fileIndex()).isEqualTo(reverse ? 2 - i : i);
                        cursor.next();
                        sources.get(reverse ? 2 - i : i).takeReads();
                    }
                }
            }
        }
        assertThat(sources).allMatch(CountingSource::isClosed);
    }

    @Test
    void closedReaderIsRejected() throws IOException {
        McapFiles files = McapFiles.open(List.of(write("a", "/t", 1, 3), write("b", "/t", 2)));
        McapMessages messages = files.messages();
        MessageCursor begun = messages.cursor();
        files.close();
        files.close();
        assertThatThrownBy(begun::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the reader is closed");
        assertThatThrownBy(messages::cursor).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> messages.visit(message -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(files::channels).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> files.latestMessages(MessageQuery.all())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allFilesAreClosedEvenIfOneFails() throws IOException {
        CountingSource last = new CountingSource(bytes("b", "/t", 1));
        McapFiles files = McapFiles.of(List.of(
                McapReader.open(new Unclosable("1")), McapReader.open(new Unclosable("2")), McapReader.open(last)));
        assertThatThrownBy(files::close)
                .isInstanceOf(IOException.class)
                .hasMessage("cannot close 1")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("cannot close 2"));
        assertThat(last.isClosed()).isTrue();
    }

    private record Unclosable(McapSource source, String name) implements McapSource {

        Unclosable(String name) throws IOException {
            this(McapSource.of(bytes("a", "/t", 1)), name);
        }

        @Override
        public long size() throws IOException {
            return source.size();
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            source.read(position, target, offset, length);
        }

        @Override
        public void close() throws IOException {
            throw new IOException("cannot close " + name);
        }
    }

    @Test
    void fileThatCannotBeOpenedIsNamed() throws IOException {
        Path good = write("good", "/t", 1);
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a recording");
        assertThatThrownBy(() -> McapFiles.open(List.of(good, text)))
                .isInstanceOfSatisfying(McapFormatException.class, fault -> {
                    assertThat(fault).hasMessageStartingWith(text + ": at byte 0: expected the magic bytes");
                    assertThat(fault.file()).isEqualTo(text.toString());
                    assertThat(fault.offset()).isZero();
                });
        assertThatThrownBy(() -> McapFiles.open(List.of(good, folder.resolve("none"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none");
    }

    @Test
    void damagedFileIsNamedAndTheOthersAreReadOn() throws IOException {
        Path a = write("a", "/t", 1, 4);
        Path b = write("b", "/t", 2, 5, 7);
        Path c = write("c", "/t", 3, 6);
        damageChunk(b, 1);
        List<String> texts = new ArrayList<>();
        List<McapFormatException> faults = new ArrayList<>();
        try (McapFiles files = McapFiles.open(List.of(a, b, c))) {
            try (MessageCursor cursor = files.messages().cursor()) {
                for (boolean more = true; more; ) {
                    try {
                        more = cursor.next();
                        if (more) {
                            texts.add(new String(cursor.message().data(), UTF_8));
                        }
                    } catch (McapFormatException fault) {
                        faults.add(fault);
                    }
                }
            }
            assertThat(texts).containsExactly("a0", "b0", "c0", "a1", "c1", "b2");
            assertThat(faults).singleElement().satisfies(fault -> {
                assertThat(fault.file()).isEqualTo(b.toString());
                assertThat(fault).hasMessageStartingWith(b + ": at byte ");
            });
            assertThatThrownBy(() -> files.messages().visit(message -> {})).hasMessageStartingWith(b + ": at byte ");
            assertThatThrownBy(() -> files.messages().forEach(message -> {}))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseInstanceOf(McapFormatException.class)
                    .cause()
                    .hasMessageStartingWith(b + ": at byte ");
        }
        try (McapFiles only = McapFiles.open(List.of(b))) {
            assertThatThrownBy(() -> only.messages().visit(message -> {})).hasMessageStartingWith(b + ": at byte ");
            assertThatThrownBy(() -> only.latestMessages(MessageQuery.all().untilNanos(6)))
                    .hasMessageStartingWith(b + ": at byte ");
        }
    }

    @Test
    void problemsNameTheFile() throws IOException {
        Path a = write("a", "/t", 1, 3);
        Path b = write("b", "/t", 2, 4);
        damageChunk(b, 0);
        List<McapProblem> problems = new ArrayList<>();
        try (McapFiles files = McapReader.builder()
                .skipDamagedChunks(true)
                .onProblem(problems::add)
                .openAll(List.of(a, b))) {
            assertThat(texts(files.messages())).containsExactly("a0", "a1", "b1");
        }
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.text()).startsWith(b + ": expected ");
            assertThat(problem.offset()).isPositive();
        });
    }

    private static void damageChunk(Path file, int index) throws IOException {
        long offset;
        try (McapReader reader = McapReader.open(file)) {
            McapChunkIndex chunk = reader.summary().chunkIndexes().get(index);
            offset = chunk.chunkStartOffset() + chunk.chunkLength() - 4;
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) offset] ^= 0x55;
        Files.write(file, bytes);
    }
}
