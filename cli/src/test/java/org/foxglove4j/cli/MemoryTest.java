package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that memory stays bounded for all kinds of files. */
class MemoryTest {

    private static final int FIRST_THAT_WARNS_OF_NATIVE_CODE = 24;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    private final Random random = new Random(17);

    @Test
    void sortsAFileLargerThanTheHeapWithOverlappingChunks() throws Exception {
        Path mixed = folder.resolve("mixed.mcap");
        int count = 100_000;
        try (McapWriter writer =
                McapWriter.builder().compression(Compression.NONE).create(mixed)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            byte[] data = new byte[1000];
            for (int i = 0; i < count; i++) {
                writer.writeMessage(channel, i, random.nextInt(1 << 20), i, data, 0, data.length);
            }
        }
        assertThat(Files.size(mixed)).isGreaterThan(90 << 20);

        assertSorted(run("sort", mixed), count);
    }

    @Test
    void sortsAnUnchunkedFileLargerThanTheHeap() throws Exception {
        Path loose = folder.resolve("loose.mcap");
        int count = 700;
        try (McapWriter writer = McapWriter.builder().chunked(false).create(loose)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            byte[] data = new byte[100_000];
            for (int i = 0; i < count; i++) {
                writer.writeMessage(channel, i, random.nextInt(1 << 20), i, data, 0, data.length);
            }
        }

        assertSorted(run("sort", loose), count);
    }

    @Test
    void mergesFiftyFiles() throws Exception {
        List<Object> files = new ArrayList<>();
        int each = 1_500;
        for (int file = 0; file < 50; file++) {
            Path path = folder.resolve("part" + file + ".mcap");
            try (McapWriter writer = McapWriter.create(path)) {
                int channel = writer.addChannel(0, "/" + file, "raw", Map.of());
                byte[] data = new byte[1000];
                for (int i = 0; i < each; i++) {
                    writer.writeMessage(channel, i, i, i, data, 0, data.length);
                }
            }
            files.add(path);
        }

        Path merged = run("merge", files.toArray());

        assertSorted(merged, 50 * each);
        try (McapReader reader = McapReader.open(merged)) {
            assertThat(reader.summary().channels()).hasSize(50);
            assertThat(reader.messages().stream()
                            .limit(50)
                            .map(message -> message.channel().topic()))
                    .startsWith("/0", "/1", "/2")
                    .endsWith("/49");
        }
    }

    /** Runs a command in a process with a small heap, and returns what it has written. */
    private Path run(String command, Object... files) throws Exception {
        Path target = folder.resolve("out/target.mcap");
        Files.createDirectories(target.getParent());
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= FIRST_THAT_WARNS_OF_NATIVE_CODE) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                McapCommand.class.getName(),
                command,
                "-o",
                target.toString()));
        for (Object file : files) {
            line.add(file.toString());
        }
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(log).isEmptyFile();
        assertThat(process.exitValue()).isZero();
        try (Stream<Path> left = Files.list(target.getParent())) {
            assertThat(left).containsExactly(target);
        }
        return target;
    }

    private static void assertSorted(Path file, int count) throws IOException {
        long before = 0;
        int found = 0;
        long sequences = 0;
        try (McapReader reader = McapReader.open(file);
                MessageCursor messages = reader.messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                assertThat(messages.message().logTimeNanos()).isGreaterThanOrEqualTo(before);
                before = messages.message().logTimeNanos();
                found++;
                sequences += messages.message().sequence();
            }
        }
        assertThat(found).isEqualTo(count);
        assertThat(sequences).isPositive();
    }
}
