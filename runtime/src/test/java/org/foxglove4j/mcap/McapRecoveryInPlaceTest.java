package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.RecoverySample.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests finishing files in place. */
class McapRecoveryInPlaceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void unclosedFileIsFinishedWhereverItWasTruncated(Compression compression) throws IOException {
        byte[] file = file(compression).unfinished();
        int headerEnd = new McapAssembler().offset();
        for (int length = headerEnd; length <= file.length; length += 29) {
            byte[] cut = Arrays.copyOf(file, length);
            Recovered copied = Recovered.from(cut);
            Path path = folder.resolve("unclosed.mcap");
            Files.write(path, cut);
            RecoveryReport report = McapRecovery.finishInPlace(path);
            byte[] finished = Files.readAllBytes(path);

            assertThat(sequences(finished)).as("%d bytes", length).isEqualTo(copied.sequences());
            assertThat(report.messages()).as("%d bytes", length).isEqualTo(copied.count());
            try (McapReader reader = McapReader.open(McapSource.of(finished))) {
                assertThat(reader.messages(MessageQuery.all().order(MessageOrder.FILE)).stream()
                                .map(McapMessage::sequence))
                        .containsExactlyElementsOf(copied.sequences());
                assertThat(reader.statistics()).isNotNull();
                assertThat(reader.statistics().messageCount()).isEqualTo(copied.count());
                // The app rejects files in which a chunk has messages but no index of them.
                assertThat(reader.summary().chunkIndexes())
                        .filteredOn(chunk -> chunk.messageEndTimeNanos() > 0)
                        .as("%d bytes", length)
                        .allSatisfy(
                                chunk -> assertThat(chunk.messageIndexOffsets()).isNotEmpty());
            }
            assertThat(McapRecovery.finishInPlace(path).closed()).isTrue();
            assertThat(Files.readAllBytes(path)).isEqualTo(finished);
        }
    }

    @Test
    void damagedFileIsNotFinishedInPlace() throws IOException {
        byte[] file = file(Compression.ZSTD).unfinished();
        Arrays.fill(file, file.length / 2, file.length / 2 + 20, (byte) 0);
        Path path = folder.resolve("damaged.mcap");
        Files.write(path, file);

        assertThatThrownBy(() -> McapRecovery.finishInPlace(path))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("recover");
        assertThat(Files.readAllBytes(path)).isEqualTo(file);
    }

    @Test
    void otherFormatsAreRejected() throws IOException {
        Path path = folder.resolve("other.txt");
        Files.writeString(path, "something else");

        assertThatThrownBy(() -> McapRecovery.finishInPlace(path)).isInstanceOf(McapFormatException.class);
        assertThat(Files.readString(path)).isEqualTo("something else");
    }

    private static List<Long> sequences(byte[] file) throws IOException {
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file))) {
            return reader.messages().stream().map(McapMessage::sequence).toList();
        }
    }
}
