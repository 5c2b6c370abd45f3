package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that faults of a file are rejected, or reported and skipped. */
class McapReaderFaultsTest {

    private final List<McapProblem> problems = new ArrayList<>();

    @Test
    void unknownCompressionIsNamedAndOtherChunksAreReadable() throws IOException {
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
                assertThat(Sequences.of(reader.messages())).containsExactly(1L, 3L);
                assertThat(problems).singleElement().satisfies(problem -> {
                    assertThat(problem.offset()).isEqualTo(offset);
                    assertThat(problem.severity()).isEqualTo(McapProblem.Severity.ERROR);
                });
                List<Long> shown = new ArrayList<>();
                reader.messages().visit(message -> shown.add(message.sequence()));
                assertThat(shown).containsExactly(1L, 3L);
                assertThat(problems).hasSize(2);
            }
        }
    }

    @Test
    void crcsAreCheckedReportedOrIgnored() throws IOException {
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
    void damagedSummaryIsDetectedByItsCrc() {
        byte[] bytes = new McapAssembler()
                .chunk(Compression.NONE, channel(1, 0), message(1, 1, 10))
                .finish();
        bytes[bytes.length - 60] ^= 1;

        assertThatThrownBy(() -> McapReader.open(McapSource.of(bytes)))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("summary section");
    }

    @Test
    void unclosedFileIsReportedAndReadOnRequest() throws IOException {
        McapAssembler file = new McapAssembler()
                .chunk(Compression.ZSTD, channel(1, 0), message(1, 1, 10))
                .chunk(Compression.ZSTD, message(1, 2, 5))
                .add(message(1, 3, 7));
        byte[] bytes = file.unfinished();

        assertThatThrownBy(() -> McapReader.open(McapSource.of(bytes)))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("not closed");
        try (McapReader reader = builder().unclosed(true).open(McapSource.of(bytes))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(2L, 3L, 1L);
            assertThat(problems).isEmpty();
        }
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 3);
        try (McapReader reader = builder().unclosed(true).open(McapSource.of(cut))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(2L, 1L);
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void conflictingDefinitionsAreRejectedOrReported() throws IOException {
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
    void channelWithoutItsSchemaIsRejectedOrHasNone() throws IOException {
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
    void otherFormatsAreRejectedImmediately() {
        assertThatThrownBy(() -> McapReader.open(McapSource.of(new byte[0])))
                .isInstanceOf(McapFormatException.class)
                .hasMessage("at byte 0: expected the magic bytes of an MCAP file, found 0 bytes");
        assertThatThrownBy(() -> McapReader.open(McapSource.of("precious".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(McapFormatException.class)
                .hasMessage("at byte 0: expected the magic bytes of an MCAP file, found 0x70726563696F7573");
    }

    @ParameterizedTest
    @CsvSource({
        "23524F534241472056322E30, a ROS 1 bag; mcap4j convert converts it",
        "53514C69746520666F726D6174203300, 'a ROS 2 bag, which mcap4j convert converts, or another SQLite database'",
        "5750494C4F470001, a WPILib data log; mcap4j convert converts it",
        "76657273696F6E2068747470, a Git LFS pointer; run git lfs pull",
        "28B52FFD0000000000, a file compressed with zstd; mcap4j convert decompresses it",
        "04224D180000000000, a file compressed with LZ4",
        "1F8B08000000000000, a file compressed with gzip",
        "504B03040000000000, a ZIP archive"
    })
    void filesOfOtherFormatsAreRecognized(String start, String format) {
        byte[] bytes = HexFormat.of().parseHex(start);
        String found = "found 0x" + start.substring(0, 16) + ", " + format;

        assertThatThrownBy(() -> McapReader.open(McapSource.of(bytes)))
                .isInstanceOf(McapFormatException.class)
                .hasMessage("at byte 0: expected the magic bytes of an MCAP file, " + found);
        assertThatThrownBy(() ->
                        McapStreamReader.open(new ByteArrayInputStream(bytes)).next())
                .isInstanceOf(McapFormatException.class)
                .hasMessage("at byte 0: expected the magic bytes of an MCAP file, " + found);
    }

    private McapReaderBuilder builder() {
        return McapReader.builder().onProblem(problems::add);
    }

    private McapReaderBuilder lenient() {
        return builder().lenient(true);
    }
}
