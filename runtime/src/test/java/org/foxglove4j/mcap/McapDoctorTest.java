package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;
import static org.foxglove4j.mcap.McapAssembler.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.McapProblem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class McapDoctorTest {

    @ParameterizedTest
    @EnumSource(Compression.class)
    void filesOfOurWriterAreValid(Compression compression) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            McapWriterBuilder builder = McapWriter.builder()
                    .compression(compression)
                    .chunked(random.nextInt(4) > 0)
                    .chunkSizeBytes(1024 + random.nextInt(4000))
                    .chunkCrc(random.nextBoolean())
                    .dataSectionCrc(random.nextBoolean())
                    .summaryCrc(random.nextBoolean())
                    .messageIndex(random.nextBoolean())
                    .chunkIndex(random.nextBoolean())
                    .statistics(random.nextBoolean())
                    .summaryOffsets(random.nextBoolean())
                    .eagerDefinitions(random.nextBoolean());
            try (McapWriter writer = builder.create(out)) {
                writeSome(writer, random);
            }

            assertThat(check(out.toByteArray())).as("file %d", i).isEmpty();
        }
    }

    private static void writeSome(McapWriter writer, Random random) throws IOException {
        int schemaId = writer.addSchema("S", "jsonschema", new byte[] {'{', '}'});
        int[] channels = new int[5];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = writer.addChannel(i % 2 == 0 ? schemaId : 0, "/" + i, "json", Map.of());
        }
        long time = 0;
        for (int i = random.nextInt(300); i > 0; i--) {
            time += random.nextInt(5);
            writer.writeMessage(channels[random.nextInt(4)], time, new byte[random.nextInt(200)]);
            if (random.nextInt(50) == 0) {
                writer.writeAttachment(new McapAttachment(1, 2, "a", "b", ByteSlice.of(new byte[random.nextInt(90)])));
                writer.writeMetadata("m", Map.of("a", "b"));
                writer.writePrivateRecord(0x80, new byte[3]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"python-lz4.mcap", "python-zstd.mcap"})
    void filesOfThePythonLibraryAreValid(String name) throws IOException {
        assertThat(check(CompressedSamples.read(name))).isEmpty();
    }

    @Test
    void conformanceFilesHaveOnlyTheirIntendedProblems() throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            List<McapProblem> errors = errors(check(variant.bytes()));
            boolean lacksDefinitions = variant.has(ConformanceFeature.chx)
                    && (!variant.has(ConformanceFeature.rch)
                            || (variant.input().has(McapSchema.class) && !variant.has(ConformanceFeature.rsh)));
            boolean countsUnknown = variant.has(ConformanceFeature.st)
                    && !variant.has(ConformanceFeature.rch)
                    && variant.input().has(McapMessageRecord.class);
            boolean namesUnknownSchema = variant.input().has(McapSchema.class)
                    && variant.has(ConformanceFeature.rch)
                    && !variant.has(ConformanceFeature.rsh);

            assertThat(errors.isEmpty())
                    .as("%s: %s", variant.name(), errors)
                    .isEqualTo(!lacksDefinitions && !countsUnknown && !namesUnknownSchema);
        }
    }

    @Test
    void framingProblemsAreReported() throws IOException {
        byte[] file = healthy().finish();
        assertThat(check(file)).isEmpty();

        assertThat(texts(Arrays.copyOf(file, file.length - 1)))
                .anyMatch(text -> text.contains("not end with the magic"));
        assertThat(texts(Arrays.copyOf(file, file.length - 50)))
                .anyMatch(text -> text.contains("not end with the magic"));
        assertThat(texts(Arrays.copyOf(file, 60))).anyMatch(text -> text.contains("truncated"));
        assertThat(texts(new byte[3])).singleElement().asString().contains("does not begin with the magic");
        assertThat(texts(Arrays.copyOfRange(file, 1, file.length)))
                .singleElement()
                .asString()
                .contains("does not begin with the magic");
    }

    @Test
    void wrongCrcsAreReported() throws IOException {
        byte[] file = healthy().finish();
        byte[] chunk = file.clone();
        chunk[healthyChunk() + 80] ^= 1;
        assertThat(texts(chunk)).anyMatch(text -> text.contains("CRC")).anyMatch(text -> text.contains("DataEnd has"));
        byte[] summary = file.clone();
        summary[file.length - 80] ^= 1;
        assertThat(texts(summary)).anyMatch(text -> text.contains("the Footer has 0x"));
    }

    @Test
    void definitionsAreChecked() throws IOException {
        McapChannel other = new McapChannel(1, 0, "/other", "json", Map.of());
        assertErrors(new McapAssembler().add(schema(0)), "invalid id 0");
        assertErrors(
                new McapAssembler().add(new McapSchema(1, "a", "", ByteSlice.of(new byte[3]))), "data but no encoding");
        assertErrors(new McapAssembler().add(channel(1, 4)), "refers to schema 4");
        assertErrors(new McapAssembler().add(channel(1, 0)).add(other), "is defined as");
        assertErrors(new McapAssembler().add(message(1, 1, 1)), "on channel 1, which is not defined before");
        assertErrors(new McapAssembler().addToSummary(channel(1, 0)), "not in the data section");
        assertErrors(new McapAssembler().add(channel(1, 0)).addToSummary(other), "in the summary section, but");
        assertWarnings(new McapAssembler().add(channel(1, 0)).add(channel(1, 0)), "is defined again");
        assertWarnings(
                new McapAssembler().add(new McapSchema(1, "a", "", ByteSlice.EMPTY)), "neither encoding nor data");
    }

    @Test
    void chunksAreChecked() throws IOException {
        byte[] inner = new McapAssembler().records(new McapMetadata("m", Map.of()));
        assertErrors(
                new McapAssembler().chunkIndexes(false).chunk("", inner, new McapMetadata("m", Map.of())),
                "a chunk contains a record Metadata");
        assertErrors(new McapAssembler().chunkIndexes(false).chunk("bz2", new byte[3], channel(1, 0)), "\"bz2\"");
        byte[] records = new McapAssembler().records(channel(1, 0), message(1, 1, 10));
        assertErrors(
                new McapAssembler().add(new McapChunk(10, 11, records.length, 0, "", ByteSlice.of(records))),
                "message_end_time of the chunk is 11, but 10 in the data");
        assertErrors(
                new McapAssembler()
                        .add(new McapChunk(10, 10, records.length, 0, "", ByteSlice.of(records)))
                        .add(new McapMessageIndex(1, 10, 0)),
                "where there is none");
        assertWarnings(
                new McapAssembler().add(new McapChunk(-1, 0, 0, 0, "", ByteSlice.EMPTY)),
                "message_start_time after its message_end_time");
        assertWarnings(healthy().add(message(1, 9, 99)).add(message(1, 9, 99)), "outside of chunks");
        assertWarnings(
                new McapAssembler().add(channel(1, 0)).add(message(1, 1, 9)).add(message(1, 2, 3)), "earlier log time");
    }

    @Test
    void decreasingLogTimesAreErrorsOnRequest() throws IOException {
        byte[] file = new McapAssembler()
                .add(channel(1, 0))
                .add(message(1, 1, 9))
                .add(message(1, 2, 3))
                .finish();

        assertThat(McapDoctor.check(McapSource.of(file), true))
                .extracting(McapProblem::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void indexesAreComparedWithTheData() throws IOException {
        int chunk = healthyChunk();
        McapStatistics statistics = new McapStatistics(4, 1, 1, 0, 0, 1, 10, 21, Map.of(1, 4L));
        assertErrors(healthy().addToSummary(statistics), "message_count of Statistics is 4, but 2");
        assertErrors(healthy().addToSummary(statistics).addToSummary(statistics), "more than one Statistics");
        assertErrors(
                healthy().addToSummary(new McapChunkIndex(0, 0, 1, 2, Map.of(), 0, "", 3, 4)),
                "where there is no chunk");
        assertErrors(
                healthy().addToSummary(new McapChunkIndex(10, 20, chunk, 2, Map.of(), 0, "", 3, 4)),
                "another ChunkIndex");
        assertErrors(healthy().addToSummary(new McapAttachmentIndex(9, 9, 9, 9, 9, "a", "b")), "none at that offset");
        assertErrors(healthy().addToSummary(new McapMetadataIndex(9, 9, "a")), "none at that offset");
        assertErrors(healthy().addToSummary(new McapSummaryOffset(8, 1, 1)), "group_start of the ChunkIndex records");
        assertErrors(healthy().addToSummary(schema(1)), "are not contiguous");
        McapAssembler lacking = new McapAssembler();
        lacking.chunk(Compression.NONE, channel(1, 0), message(1, 1, 1));
        assertErrors(lacking, "not in the summary");
    }

    @Test
    void damagedFilesNeverFailTheDoctor() throws IOException {
        byte[] file = healthy().finish();
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(check(damaged)).as("bit %d", bit).isNotEmpty();
        }
    }

    /** A file in which nothing is wrong. */
    private static McapAssembler healthy() {
        return new McapAssembler()
                .addToSummary(schema(1))
                .addToSummary(channel(1, 1))
                .chunk(Compression.NONE, schema(1), channel(1, 1), message(1, 1, 10), message(1, 2, 20));
    }

    private static int healthyChunk() {
        return new McapAssembler().offset();
    }

    private static void assertErrors(McapAssembler file, String text) throws IOException {
        assertThat(errors(check(file.finish()))).extracting(McapProblem::text).anyMatch(found -> found.contains(text));
    }

    private static void assertWarnings(McapAssembler file, String text) throws IOException {
        assertThat(check(file.finish())).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.text()).contains(text);
        });
    }

    private static List<McapProblem> errors(List<McapProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static List<String> texts(byte[] file) throws IOException {
        return check(file).stream().map(McapProblem::text).toList();
    }

    private static List<McapProblem> check(byte[] file) throws IOException {
        return McapDoctor.check(McapSource.of(file), false);
    }
}
