package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foxglove4j.internal.LibraryName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that all combinations of options produce a valid file with the messages and exactly the requested parts. */
class McapWriterOptionsTest {

    private static final int[] WORKERS = {0, 1, 3};
    private static final int[] CHUNK_SIZES = {1, 300, 4096, 1 << 20};

    static IntStream slices() {
        return IntStream.range(0, 16);
    }

    @ParameterizedTest
    @MethodSource("slices")
    void everyCombinationOfOptionsProducesAValidFile(int slice) throws IOException {
        Random random = new Random(slice);
        for (int i = 0; i < 256; i++) {
            int bits = slice << 8 | i;
            boolean[] flags = new boolean[12];
            for (int flag = 0; flag < flags.length; flag++) {
                flags[flag] = (bits >> flag & 1) != 0;
            }
            check(
                    flags,
                    Compression.values()[random.nextInt(3)],
                    WORKERS[random.nextInt(WORKERS.length)],
                    CHUNK_SIZES[random.nextInt(CHUNK_SIZES.length)],
                    random);
        }
    }

    @Test
    void invalidLevelsAreRejected() {
        assertThatThrownBy(() -> createWriter(Compression.ZSTD, 23))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ZSTD has levels -7 to 22, not 23");
        assertThatThrownBy(() -> createWriter(Compression.LZ4, 13))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LZ4 has levels 0 to 12, not 13");
    }

    @Test
    void aCopyHasEverySettingAndIsIndependent() throws Exception {
        McapWriterBuilder changed = McapWriter.builder()
                .chunked(false)
                .chunkSizeBytes(7)
                .compression(Compression.LZ4)
                .compressionLevel(3)
                .forceCompression(true)
                .compressionWorkers(5)
                .chunkCrc(false)
                .dataSectionCrc(false)
                .summaryCrc(false)
                .attachmentCrc(false)
                .messageIndex(false)
                .chunkIndex(false)
                .attachmentIndex(false)
                .metadataIndex(false)
                .statistics(false)
                .summaryOffsets(false)
                .repeatSchemas(false)
                .repeatChannels(false)
                .eagerDefinitions(true)
                .profile("ros2")
                .library("test")
                .overwrite(true);
        McapWriterBuilder copy = changed.copy();
        for (Field field : McapWriterBuilder.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                assertThat(field.get(copy)).as(field.getName()).isEqualTo(field.get(changed));
                assertThat(field.get(copy)).as(field.getName()).isNotEqualTo(field.get(McapWriter.builder()));
            }
        }
        changed.profile("other");
        assertThat(copy.profile).isEqualTo("ros2");
        assertThat(changed).isNotInstanceOf(Cloneable.class);
    }

    private static McapWriter createWriter(Compression compression, int level) throws IOException {
        return McapWriter.builder()
                .compression(compression)
                .compressionLevel(level)
                .create(OutputStream.nullOutputStream());
    }

    private static void check(boolean[] flags, Compression compression, int workers, int chunkSize, Random random)
            throws IOException {
        boolean chunked = random.nextInt(4) > 0;
        boolean eager = random.nextBoolean();
        boolean force = random.nextBoolean();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<McapMessageRecord> messages = new ArrayList<>();
        McapWriterBuilder builder = McapWriter.builder()
                .chunkCrc(flags[0])
                .dataSectionCrc(flags[1])
                .summaryCrc(flags[2])
                .attachmentCrc(flags[3])
                .messageIndex(flags[4])
                .chunkIndex(flags[5])
                .attachmentIndex(flags[6])
                .metadataIndex(flags[7])
                .statistics(flags[8])
                .summaryOffsets(flags[9])
                .repeatSchemas(flags[10])
                .repeatChannels(flags[11])
                .chunked(chunked)
                .eagerDefinitions(eager)
                .forceCompression(force)
                .compression(compression)
                .compressionWorkers(workers)
                .chunkSizeBytes(chunkSize)
                .profile("ros2");
        try (McapWriter writer = builder.create(bytes)) {
            int schema = writer.addSchema("Pose", "jsonschema", "{\"type\":\"object\"}".getBytes(US_ASCII));
            int[] channels = {
                writer.addChannel(schema, "/pose", "json", Map.of("a", "b")),
                writer.addChannel(0, "/raw", "x-raw", Map.of()),
                writer.addChannel(schema, "/unused", "json", Map.of())
            };
            for (int i = 0; i < 60; i++) {
                byte[] data = new byte[random.nextInt(5) == 0 ? random.nextInt(2000) : 20];
                if (random.nextBoolean()) {
                    random.nextBytes(data);
                }
                McapMessageRecord message = new McapMessageRecord(
                        channels[random.nextInt(2)],
                        random.nextInt() & 0xFFFF_FFFFL,
                        random.nextInt(3) == 0 ? random.nextLong() : i,
                        random.nextLong(),
                        ByteSlice.of(data));
                messages.add(message);
                writer.writeMessage(message);
                if (i == 20) {
                    writer.writeMetadata("calibration", Map.of("ä", "ö", "empty", ""));
                    writer.flush();
                }
                if (i == 40) {
                    writer.writeAttachment(new McapAttachment(1, 2, "log.txt", "text/plain", ByteSlice.of(data)));
                    writer.writePrivateRecord(0x80, data);
                }
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.header).isEqualTo(new McapHeader("ros2", LibraryName.get()));
        assertThat(file.messages).isEqualTo(messages);
        assertThat(file.metadata).hasSize(1);
        assertThat(file.attachments).hasSize(1);
        assertThat(file.unknown).hasSize(1);
        assertThat(file.duplicateDefinitions).isZero();
        assertThat(file.channels).hasSize(eager ? 3 : 2);
        assertThat(file.chunkCompressions.isEmpty()).isEqualTo(!chunked);
        assertThat(file.looseMessages).isEqualTo(chunked ? 0 : messages.size());
        if (chunked) {
            if (force || compression == Compression.NONE) {
                assertThat(file.chunkCompressions).containsOnly(compression.formatName());
            } else {
                assertThat(file.chunkCompressions).containsAnyOf("", compression.formatName());
            }
            assertThat(file.chunkCrcs).allMatch(crc -> crc != 0 == flags[0]);
        }
        assertThat(file.dataSectionCrc != 0).isEqualTo(flags[1]);
        assertThat(file.summaryCrc != 0).isEqualTo(flags[2]);
        assertThat(file.attachmentCrcs).allMatch(crc -> crc != 0 == flags[3]);
        assertThat(file.messageIndexCount > 0).isEqualTo(chunked && flags[4]);
        assertThat(file.summaryCounts.containsKey(Opcode.CHUNK_INDEX)).isEqualTo(chunked && flags[5]);
        assertThat(file.summaryCounts.containsKey(Opcode.ATTACHMENT_INDEX)).isEqualTo(flags[6]);
        assertThat(file.summaryCounts.containsKey(Opcode.METADATA_INDEX)).isEqualTo(flags[7]);
        assertThat(file.summaryCounts.containsKey(Opcode.STATISTICS)).isEqualTo(flags[8]);
        boolean anyGroup = file.summaryCounts.keySet().stream().anyMatch(opcode -> opcode != Opcode.SUMMARY_OFFSET);
        assertThat(!file.summaryOffsets.isEmpty()).isEqualTo(flags[9] && anyGroup);
        assertThat(file.summaryCounts.containsKey(Opcode.SCHEMA)).isEqualTo(flags[10]);
        assertThat(file.summaryCounts.containsKey(Opcode.CHANNEL)).isEqualTo(flags[11]);
    }
}
