package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class McapReaderTest {

    private final List<McapProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"python-lz4.mcap", "python-zstd.mcap"})
    void filesOfThePythonLibraryAreRead(String name) throws IOException {
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
    void summaryStatisticsAndChannelsAreHadWithoutReadingTheData(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            McapSummary summary = reader.summary();

            assertThat(summary.channels()).extracting(McapChannel::topic).containsExactly("/a", "/b");
            assertThat(reader.statistics()).isNotNull();
            assertThat(reader.statistics().messageCount()).isEqualTo(100_000);
            assertThat(summary.chunkIndexes()).hasSizeGreaterThan(30);
            assertThat(source.takeReads()).isLessThanOrEqualTo(3);
            assertThat(source.takeBytes()).isLessThan(200_000);
        }
        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void theFirstMessageByTimeCostsOneChunk(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            for (MessageOrder order : MessageOrder.values()) {
                reader.summary();
                source.takeReads();

                assertThat(reader.messages(MessageQuery.all().order(order))
                                .iterator()
                                .hasNext())
                        .isTrue();
                assertThat(source.takeReads()).as(order.toString()).isEqualTo(1);
            }
        }
    }

    @Test
    void chunksThatAQueryDoesNotNeedAreNotRead(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            reader.summary();
            source.takeReads();
            MessageQuery oneSecond =
                    MessageQuery.all().from(Instant.ofEpochSecond(50)).until(Instant.ofEpochSecond(51));

            assertThat(reader.messages(oneSecond).stream()).hasSize(1000);
            assertThat(source.takeReads()).isBetween(1, 3);
            assertThat(reader.messages(MessageQuery.topics("/nowhere"))).isEmpty();
            assertThat(source.takeReads()).isZero();
        }
    }

    @Test
    void ofChunksThatAreNotCompressedOnlyTheWantedPartsAreReadIfNoCrcIsToBeChecked() throws IOException {
        byte[] file = largeAndSmallMessages();
        for (CrcCheck crcCheck : CrcCheck.values()) {
            for (int minGapBytes : new int[] {100, 1 << 20}) {
                CountingSource source = new CountingSource(file, minGapBytes);
                try (McapReader reader = McapReader.builder().crcCheck(crcCheck).open(source)) {
                    reader.summary();
                    source.takeBytes();

                    assertThat(reader.messages(MessageQuery.topics("/small")).stream()
                                    .map(McapMessage::logTimeNanos))
                            .hasSize(100)
                            .isSorted();
                    assertThat(source.takeBytes() < file.length / 10)
                            .as("%s, %d", crcCheck, minGapBytes)
                            .isEqualTo(crcCheck == CrcCheck.OFF && minGapBytes == 100);
                    assertThat(reader.messages(MessageQuery.topics("/large"))).hasSize(100);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CrcCheck.class)
    void aMessageIndexThatDoesNotFitItsChunkIsNotFollowed(CrcCheck crcCheck) throws IOException {
        byte[] file = largeAndSmallMessages();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = file.clone();
            try (McapReader reader = McapReader.open(McapSource.of(file))) {
                for (McapChunkIndex chunk : reader.summary().chunkIndexes()) {
                    int indexStart = (int) (chunk.chunkStartOffset() + chunk.chunkLength());
                    // The times of entries are believed, their places are not.
                    int entry = indexStart + 15 + 16 * random.nextInt(10);
                    damaged[entry + 8 + random.nextInt(8)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            try (McapReader reader = McapReader.builder().crcCheck(crcCheck).open(McapSource.of(damaged))) {
                assertThat(reader.messages(MessageQuery.topics("/small"))).hasSize(100);
            }
        }
    }

    /** Returns ten chunks, each with ten messages of some bytes on /small and ten of some thousand on /large. */
    private static byte[] largeAndSmallMessages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(1 << 20)
                .create(out)) {
            int small = writer.addChannel(0, "/small", "raw", Map.of());
            int large = writer.addChannel(0, "/large", "raw", Map.of());
            for (int i = 0; i < 100; i++) {
                writer.writeMessage(small, 2 * i, new byte[20]);
                writer.writeMessage(large, 2 * i + 1, new byte[4000]);
                if (i % 10 == 9) {
                    writer.flush();
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCursorShowsAllMessagesInOneObjectAndCopiesOnDemand() throws IOException {
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
    void messagesAreDecodedAsTheyComeUp() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(twoMessages().finish()))) {
            Iterable<String> texts = reader.messages().decoded(m -> m.channel().topic() + " " + m.sequence());

            assertThat(texts).containsExactly("/topic1 1", "/topic1 2");
        }
    }

    @Test
    void messagesCanBeGoneThroughAgain() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.of(twoMessages().finish()))) {
            McapMessages messages = reader.messages();

            assertThat(messages).hasSize(2);
            assertThat(messages).hasSize(2);
            assertThat(messages.count()).isEqualTo(2);
        }
    }

    @Test
    void timesBeyondTheSignedRangeAreTimesLikeOthers() throws IOException {
        long late = Long.MAX_VALUE;
        McapAssembler file = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 0), message(1, 1, -1), message(1, 2, late + 5))
                .chunk(Compression.NONE, message(1, 3, 7), message(1, 4, late));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(sequences(reader.messages())).containsExactly(3L, 4L, 2L, 1L);
            assertThat(sequences(reader.messages(MessageQuery.all().fromNanos(late + 1))))
                    .containsExactly(2L, 1L);
            assertThat(sequences(reader.messages(MessageQuery.all().untilNanos(-1))))
                    .containsExactly(3L, 4L, 2L);
            assertThat(sequences(reader.messages(MessageQuery.all().order(MessageOrder.REVERSE_LOG_TIME))))
                    .containsExactly(1L, 2L, 4L, 3L);
        }
    }

    @Test
    void channelZeroIsAChannel() throws IOException {
        McapAssembler file = new McapAssembler().chunk(Compression.ZSTD, channel(0, 0), message(0, 1, 1));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(sequences(reader.messages(MessageQuery.topics("/topic0"))))
                    .containsExactly(1L);
        }
    }

    @Test
    void definitionsThatTheSummaryLacksAreFoundInEarlierChunks() throws IOException {
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
            assertThat(sequences(reader.messages(MessageQuery.all().order(MessageOrder.REVERSE_LOG_TIME))))
                    .containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void messagesOutsideOfChunksAreFoundBesideAnIndex() throws IOException {
        McapAssembler file = new McapAssembler()
                .add(channel(1, 0))
                .chunk(Compression.ZSTD, message(1, 1, 10), message(1, 2, 40))
                .add(message(1, 3, 30))
                .add(new McapMetadata("m", Map.of()))
                .add(message(1, 4, 20))
                .chunk(Compression.ZSTD, message(1, 5, 5));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(sequences(reader.messages())).containsExactly(5L, 1L, 4L, 3L, 2L);
            assertThat(sequences(reader.messages(MessageQuery.all().order(MessageOrder.FILE))))
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(reader.summary().metadataIndexes())
                    .extracting(McapMetadataIndex::name)
                    .containsExactly("m");
        }
    }

    @Test
    void aFileWithoutASummaryIsReadByTheHeadsOfItsChunks() throws IOException {
        McapAssembler file = new McapAssembler().chunkIndexes(false);
        file.chunk(Compression.ZSTD, channel(1, 0), channel(2, 0), message(1, 1, 10));
        for (int i = 2; i <= 50; i++) {
            file.chunk(Compression.ZSTD, message(1 + i % 2, i, 10L * i));
        }
        byte[] bytes = file.finish();
        CountingSource source = new CountingSource(bytes);
        try (McapReader reader = McapReader.open(source)) {
            assertThat(reader.summary().chunkIndexes()).hasSize(50);
            assertThat(reader.summary().chunkIndexes().get(1).messageIndexOffsets())
                    .containsOnlyKeys(1);
            source.takeReads();

            assertThat(sequences(reader.messages(MessageQuery.topics("/topic2").fromNanos(470))))
                    .containsExactly(47L, 49L);
            assertThat(source.takeReads()).isLessThan(5);
        }
    }

    @Test
    void emptyMessageIndexesAndChunksWithoutMessagesDoNoHarm() throws IOException {
        McapAssembler file = new McapAssembler().chunkIndexes(false).messageIndexes(false);
        file.chunk(Compression.NONE, channel(1, 0), message(1, 1, 10))
                .add(new McapMessageIndex(1, 10, 40))
                .add(new McapMessageIndex(7))
                .add(new McapChunk(-1, 0, 0, 0, "lz4", ByteSlice.EMPTY));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(sequences(reader.messages(MessageQuery.topics("/topic1").fromNanos(1))))
                    .containsExactly(1L);
        }
    }

    @Test
    void paddingBehindZstandardFramesAndInRecordsIsIgnored() throws IOException {
        McapAssembler file = new McapAssembler()
                .chunkPadding(new byte[100])
                .recordPadding(new byte[] {1, -1, -1})
                .chunk(Compression.ZSTD, schema(1), channel(1, 1), message(1, 1, 10))
                .chunk(Compression.LZ4, message(1, 2, 20));
        byte[] bytes = file.finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThat(sequences(reader.messages())).containsExactly(1L, 2L);
        }
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(bytes))) {
            assertThat(sequences(reader.messages())).containsExactly(1L, 2L);
        }
    }

    @Test
    void aChunkOfAnUnknownCompressionIsNamedAndTheOthersCanBeRead() throws IOException {
        McapAssembler file = new McapAssembler().chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 10));
        int offset = file.offset();
        file.chunk("bz2", new byte[] {1, 2, 3}, message(1, 2, 20)).chunk(Compression.LZ4, message(1, 3, 30));
        byte[] bytes = file.finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            Iterator<McapMessage> iterator = reader.messages().iterator();
            assertThat(iterator.next().sequence()).isEqualTo(1);
            assertThatThrownBy(iterator::next)
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOfSatisfying(McapFormatException.class, e -> {
                        assertThat(e.offset()).isEqualTo(offset);
                        assertThat(e).hasMessageContaining("bz2");
                    });
            assertThat(iterator.next().sequence()).isEqualTo(3);
        }
        for (int workers = 0; workers < 3; workers++) {
            problems.clear();
            try (McapReader reader =
                    lenient().workers(workers).skipDamagedChunks(true).open(McapSource.of(bytes))) {
                assertThat(sequences(reader.messages())).containsExactly(1L, 3L);
                assertThat(problems).singleElement().satisfies(problem -> {
                    assertThat(problem.offset()).isEqualTo(offset);
                    assertThat(problem.severity()).isEqualTo(McapProblem.Severity.ERROR);
                });
            }
        }
    }

    @Test
    void crcsAreCheckedReportedOrNot() throws IOException {
        McapAssembler file = new McapAssembler();
        int offset = file.offset();
        byte[] bytes =
                file.chunk(Compression.NONE, channel(1, 0), message(1, 1, 10)).finish();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("message 1");
        bytes[at] ^= 1;

        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThatThrownBy(() -> reader.messages().count())
                    .isInstanceOfSatisfying(
                            McapFormatException.class,
                            e -> assertThat(e.offset()).isEqualTo(offset))
                    .hasMessageContaining("CRC");
        }
        try (McapReader reader = builder().crcCheck(CrcCheck.REPORT).open(McapSource.of(bytes))) {
            assertThat(reader.messages().count()).isEqualTo(1);
            assertThat(problems).singleElement().extracting(McapProblem::offset).isEqualTo((long) offset);
        }
        problems.clear();
        try (McapReader reader = builder().crcCheck(CrcCheck.OFF).open(McapSource.of(bytes))) {
            assertThat(reader.messages().count()).isEqualTo(1);
            assertThat(problems).isEmpty();
        }
        try (McapReader reader = builder().skipDamagedChunks(true).open(McapSource.of(bytes))) {
            assertThat(reader.messages().count()).isZero();
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void aDamagedSummaryIsFoundByItsCrc() {
        byte[] bytes = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 0), message(1, 1, 10))
                .finish();
        bytes[bytes.length - 60] ^= 1;

        assertThatThrownBy(() -> McapReader.open(McapSource.of(bytes)))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("summary section");
    }

    @Test
    void aFileThatWasNotClosedSaysSoAndIsReadOnRequest() throws IOException {
        McapAssembler file = new McapAssembler()
                .chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 10))
                .chunk(Compression.ZSTD, message(1, 2, 5))
                .add(message(1, 3, 7));
        byte[] bytes = file.unfinished();

        assertThatThrownBy(() -> McapReader.open(McapSource.of(bytes)))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("not closed");
        try (McapReader reader = builder().unclosed(true).open(McapSource.of(bytes))) {
            assertThat(sequences(reader.messages())).containsExactly(2L, 3L, 1L);
            assertThat(problems).isEmpty();
        }
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);
        try (McapReader reader = builder().unclosed(true).open(McapSource.of(cut))) {
            assertThat(sequences(reader.messages())).containsExactly(2L, 1L);
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void conflictingDefinitionsAreRefusedOrReported() throws IOException {
        McapChannel other = new McapChannel(1, 0, "/other", "json", Map.of());
        byte[] bytes = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 0), message(1, 1, 10))
                .chunk(Compression.NONE, other, message(1, 2, 20))
                .finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThatThrownBy(() -> reader.messages().count())
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("channel 1")
                    .hasMessageContaining("/other");
        }
        try (McapReader reader = lenient().open(McapSource.of(bytes))) {
            assertThat(reader.messages().stream().map(m -> m.channel().topic())).containsExactly("/topic1", "/other");
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void aChannelWithoutItsSchemaIsRefusedOrHasNone() throws IOException {
        byte[] bytes = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 9), message(1, 1, 10), message(1, 2, 20))
                .finish();
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThatThrownBy(() -> reader.messages().count())
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("schema 9");
        }
        try (McapReader reader = lenient().open(McapSource.of(bytes))) {
            assertThat(reader.messages()).extracting(McapMessage::schema).containsExactly(null, null);
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void attachmentsAndMetadataAreReadByTheirIndex(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("attached.mcap");
        byte[] data = new byte[300_000];
        new Random(1).nextBytes(data);
        McapAttachment attachment =
                new McapAttachment(1, 2, "räder.bin", "application/octet-stream", ByteSlice.of(data));
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeAttachment(attachment);
            writer.writeMetadata("robot", Map.of("serial", "42"));
        }
        try (McapReader reader = McapReader.open(McapSource.mapped(path))) {
            McapAttachmentIndex index = reader.summary().attachmentIndexes().get(0);

            assertThat(reader.readAttachment(index)).isEqualTo(attachment);
            try (InputStream in = reader.openAttachment(index)) {
                assertThat(in.readAllBytes()).isEqualTo(data);
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(reader.readMetadata(reader.summary().metadataIndexes().get(0)))
                    .isEqualTo(new McapMetadata("robot", Map.of("serial", "42")));
        }
        byte[] damaged = Files.readAllBytes(path);
        damaged[1000] ^= 1;
        try (McapReader reader = McapReader.open(McapSource.of(damaged))) {
            McapAttachmentIndex index = reader.summary().attachmentIndexes().get(0);

            assertThatThrownBy(() -> reader.readAttachment(index))
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("räder.bin");
            assertThatThrownBy(() -> reader.openAttachment(index).readAllBytes())
                    .isInstanceOf(McapFormatException.class);
        }
    }

    @Test
    void attachmentsAndMetadataAreFoundWhereTheirIndexIsWrong() throws IOException {
        McapAttachment attachment = new McapAttachment(1, 2, "a.txt", "text/plain", ByteSlice.of(new byte[] {7}));
        McapMetadata metadata = new McapMetadata("m", Map.of("k", "v"));
        McapAssembler assembler = new McapAssembler().add(channel(1, 0)).add(message(1, 1, 1));
        int wrong = assembler.offset() - 3;
        byte[] file = assembler
                .add(attachment)
                .add(metadata)
                .add(message(1, 2, 2))
                .addToSummary(channel(1, 0))
                .addToSummary(new McapAttachmentIndex(wrong, 56, 1, 2, 1, "a.txt", "text/plain"))
                .addToSummary(new McapMetadataIndex(Long.MAX_VALUE, 30, "m"))
                .finish();
        List<McapProblem> problems = new ArrayList<>();
        try (McapReader reader = McapReader.builder().onProblem(problems::add).open(McapSource.of(file))) {
            assertThat(reader.messages().stream().map(McapMessage::sequence)).containsExactly(1L, 2L);
            McapSummary summary = reader.summary();
            assertThat(summary.attachmentIndexes()).hasSize(1);
            assertThat(reader.readAttachment(summary.attachmentIndexes().get(0)))
                    .isEqualTo(attachment);
            assertThat(summary.metadataIndexes()).hasSize(1);
            assertThat(reader.readMetadata(summary.metadataIndexes().get(0))).isEqualTo(metadata);
        }
        assertThat(problems).hasSize(2);
    }

    @Test
    void aClosedReaderSaysSo() throws IOException {
        McapReader reader =
                McapReader.builder().workers(1).open(McapSource.of(twoMessages().finish()));
        McapMessages messages = reader.messages();
        reader.close();
        reader.close();

        assertThatThrownBy(messages::cursor).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(reader::summary).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotMcapIsRefusedAtOnce() {
        assertThatThrownBy(() -> McapReader.open(McapSource.of(new byte[0])))
                .isInstanceOf(McapFormatException.class)
                .hasMessage("at byte 0: expected the magic bytes of an MCAP file, found 0 bytes");
        assertThatThrownBy(() -> McapReader.open(McapSource.of("#ROSBAG V2.0\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("magic");
    }

    private McapReader.Builder builder() {
        return McapReader.builder().onProblem(problems::add);
    }

    private McapReader.Builder lenient() {
        return builder().lenient(true);
    }

    private static McapAssembler twoMessages() {
        return new McapAssembler().chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 10), message(1, 2, 20));
    }

    private static List<Long> sequences(McapMessages messages) {
        return messages.stream().map(McapMessage::sequence).toList();
    }

    private static byte[] writtenFile(Path folder, int count) throws IOException {
        Path path = folder.resolve("written.mcap");
        try (McapWriter writer =
                McapWriter.builder().chunkSizeBytes(100_000).overwrite(true).create(path)) {
            int a = writer.addChannel(0, "/a", "json", Map.of());
            int b = writer.addChannel(0, "/b", "json", Map.of());
            byte[] data = new byte[50];
            for (int i = 0; i < count; i++) {
                writer.writeMessage(i % 2 == 0 ? a : b, i * 1_000_000L, data);
            }
        }
        return Files.readAllBytes(path);
    }
}
