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
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that commands read more files than a process may have open. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no ulimit")
class ManyFilesTest {

    private static final int FILES = 400;
    private static final int MAX_OPEN = 256;

    @TempDir
    Path folder;

    @Test
    void mergesMoreFilesThanMayBeOpen() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("merge"));
        for (int file = 0; file < FILES; file++) {
            Path path = folder.resolve(file + ".mcap");
            try (McapWriter writer = McapWriter.create(path)) {
                int channel = writer.addChannel(0, "/" + file, "raw", Map.of());
                for (int i = 0; i < 3; i++) {
                    writer.writeMessage(channel, 1000L * i + file, new byte[] {(byte) i});
                }
            }
            arguments.add(path.toString());
        }
        Path target = folder.resolve("merged.mcap");
        arguments.addAll(List.of("-o", target.toString()));

        assertThat(run(McapCommand.class, arguments)).isEmpty();
        assertThat(Drive.times(target)).hasSize(3 * FILES).isSorted();
    }

    @Test
    void sortsInMorePiecesThanMayBeOpen() throws Exception {
        Path mixed = folder.resolve("mixed.mcap");
        int count = 12_000;
        Random random = new Random(5);
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunked(false)
                .create(mixed)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            for (int i = 0; i < count; i++) {
                writer.writeMessage(channel, random.nextInt(1 << 20), new byte[4000]);
            }
        }

        Path target = folder.resolve("sorted.mcap");

        assertThat(run(SortWithLittleMemory.class, List.of(mixed.toString(), target.toString())))
                .isEmpty();
        assertThat(Drive.times(target)).hasSize(count).isSorted();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(mixed, target, folder.resolve("log"));
        }
    }

    /** Sorts a file as if the heap were so small that hundreds of temporary files are needed. */
    static final class SortWithLittleMemory {

        private static final int BUDGET_BYTES = 1 << 18;

        private SortWithLittleMemory() {}

        public static void main(String[] arguments) throws IOException {
            Console console = Console.ofProcess();
            Path target = Path.of(arguments[1]);
            try (Input input = Input.open(arguments[0], console);
                    McapReader reader = input.openReader(console, 0);
                    SortedPieces pieces = new SortedPieces(target.getParent(), BUDGET_BYTES, console);
                    Progress progress = new Progress(console, 0);
                    McapWriter writer = McapWriter.create(target)) {
                for (McapChannel channel : reader.summary().channels()) {
                    writer.addChannel(channel);
                }
                MessageRun run = new MessageRun(
                        input, reader, message -> message.channel().id());
                MessageRun.copy(pieces.fit(List.of(run)), MessageQuery.all(), writer, progress);
            }
        }
    }

    private String run(Class<?> main, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "ulimit -n " + MAX_OPEN + " && exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() > 17) {
            // So that it does not warn that zstd loads native code.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(log);
    }
}
