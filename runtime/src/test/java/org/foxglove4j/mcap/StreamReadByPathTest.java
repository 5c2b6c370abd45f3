package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.foxglove4j.mcap.MessageFile.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that reading a file sequentially by its path gives the same result as from a stream. */
class StreamReadByPathTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Sizes.class)
    void sameMessagesAsFromAStream(Sizes sizes) throws IOException {
        sameMessagesAsFromAStream(sizes, 0);
        sameMessagesAsFromAStream(sizes, 2);
    }

    private void sameMessagesAsFromAStream(Sizes sizes, int workers) throws IOException {
        for (Compression compression : Compression.values()) {
            for (boolean chunked : new boolean[] {true, false}) {
                MessageFile file = MessageFile.write(folder.resolve("large.mcap"), sizes, compression, chunked);
                for (CrcCheck crcCheck : CrcCheck.values()) {
                    String name = compression + ", chunked " + chunked + ", CRCs " + crcCheck + ", workers " + workers;
                    McapStreamReaderBuilder builder = McapStreamReader.builder()
                            .crcCheck(crcCheck)
                            .workers(workers)
                            .onProblem(problem -> assertThat(problem).as(name).isNull());
                    try (McapStreamReader reader = builder.open(file.path())) {
                        MessageFile.checkViews(reader.messages(), file.messages(), crcCheck == CrcCheck.REPORT, name);
                    }
                    try (McapStreamReader reader = builder.open(Files.newInputStream(file.path()))) {
                        MessageFile.checkViews(reader.messages(), file.messages(), crcCheck == CrcCheck.REPORT, name);
                    }
                    assertThat(records(builder.open(file.path())))
                            .as(name)
                            .isEqualTo(records(builder.open(Files.newInputStream(file.path()))));
                }
            }
        }
    }

    private static List<McapRecord> records(McapStreamReader opened) throws IOException {
        List<McapRecord> records = new ArrayList<>();
        try (McapStreamReader reader = opened) {
            for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    @Test
    void damagedByteIsDetectedAnywhere() throws IOException {
        MessageFile file = write(Sizes.MIXED, Compression.NONE);
        Random random = new Random(1);
        long dataStart;
        long dataEnd;
        try (McapReader reader = McapReader.open(file.path())) {
            McapChunkIndex chunk = reader.summary().chunkIndexes().get(2);
            dataStart = chunk.chunkStartOffset();
            dataEnd = dataStart + chunk.chunkLength() + chunk.messageIndexLength();
        }
        for (int i = 0; i < 30; i++) {
            long at = dataEnd - 1 - (i == 0 ? 0 : random.nextInt((int) (dataEnd - dataStart)));
            file.flip(at);
            assertThatThrownBy(() -> records(McapStreamReader.open(file.path())))
                    .isInstanceOf(McapFormatException.class);
            file.flip(at);
        }
        assertThat(records(McapStreamReader.open(file.path())))
                .hasSizeGreaterThan(file.messages().size());
    }

    @Test
    void faultInAChunkWithoutCompressionHasTheSameOffsetAsFromAStream() throws IOException {
        McapAssembler file = new McapAssembler();
        McapRecord[] records = new McapRecord[3000];
        Arrays.setAll(records, i -> McapAssembler.message(i == 2500 ? 2 : 1, i, i));
        Path path = folder.resolve("fault.mcap");
        Files.write(
                path,
                file.add(McapAssembler.channel(1, 0))
                        .chunk(Compression.NONE, records)
                        .finish());

        assertThat(fault(McapStreamReader.open(path)))
                .isEqualTo(fault(McapStreamReader.open(Files.newInputStream(path))));
    }

    private static String fault(McapStreamReader opened) {
        return catchThrowableOfType(McapFormatException.class, () -> {
                    try (McapStreamReader reader = opened) {
                        reader.messages().count();
                    }
                })
                .getMessage();
    }

    @Test
    void truncationIsReportedWhereItOccurs() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        long length = Files.size(file.path());
        for (long cut = length - 1; cut > 0; cut -= 7_919) {
            try (RandomAccessFile access = new RandomAccessFile(file.path().toFile(), "rw")) {
                access.setLength(cut);
            }
            assertThatThrownBy(() -> records(McapStreamReader.open(file.path())))
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("truncated");
        }
    }

    @Test
    void messageOfAClosedReaderIsRejected() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        McapStreamReader reader = McapStreamReader.open(file.path());
        MessageCursor cursor = reader.messages().cursor();
        cursor.next();
        McapMessage message = cursor.message();
        assertThat(message.dataBuffer().isDirect()).isTrue();
        reader.close();
        reader.close();

        assertThatThrownBy(message::data).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cursor::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cursorReadsIntoArraysOnceTheyAreRequested() throws IOException {
        MessageFile file = write(Sizes.LARGE, Compression.NONE);
        try (McapStreamReader reader = McapStreamReader.open(file.path());
                MessageCursor cursor = reader.messages().cursor()) {
            file.checkTurnsToArrays(cursor);
        }
    }

    private MessageFile write(Sizes sizes, Compression compression) throws IOException {
        return MessageFile.write(folder.resolve("large.mcap"), sizes, compression);
    }
}
