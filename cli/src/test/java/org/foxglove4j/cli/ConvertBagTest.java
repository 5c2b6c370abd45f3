package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.foxglove4j.cli.rosbag.BagBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROS 1 bags on the command line. */
class ConvertBagTest {

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void nameTarget() {
        target = folder.resolve("target.mcap");
    }

    @Test
    void convertedBagIsReadByTheOtherCommands() throws IOException {
        Path bag = Files.write(folder.resolve("drive.bag"), bag());

        assertThat(CommandRun.of("convert", bag, "-o", target))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(ExitCode.OK, "");
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        assertThat(CommandRun.of("info", target).out()).contains("ros1");
        assertThat(CommandRun.of("cat", "--json", target).objects())
                .extracting(message -> message.path("topic").asString() + " " + message.path("data"))
                .containsExactly("/chat {\"data\":\"hello\"}", "/chat {\"data\":\"bye\"}");
    }

    @Test
    void truncatedBagKeepsItsIntactRecords() throws IOException {
        byte[] whole = bag();
        int lastChunk = new String(whole, ISO_8859_1).lastIndexOf("compression=");
        Path cut = Files.write(folder.resolve("cut.bag"), Arrays.copyOf(whole, lastChunk + 60));

        CommandRun run = CommandRun.of("convert", cut, "-o", target);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err()).contains("mcap4j: warning: " + cut + ": the bag is truncated: its index is missing\n");
        assertThat(CommandRun.of("cat", target).lines()).hasSize(1);
    }

    @Test
    void bagsAreReadFromStandardInputAndTheWeb() throws IOException {
        CommandRun piped = CommandRun.with(bag(), Console.Terminal.NONE, "convert", "--compression", "lz4");

        assertThat(piped.code()).as(piped.err()).isZero();
        Files.write(target, piped.bytes());
        assertThat(CommandRun.of("cat", target).lines()).hasSize(2);

        try (WebServer server = new WebServer(bag())) {
            Path ofWeb = folder.resolve("web.mcap");
            assertThat(CommandRun.of("convert", server.url("/ranges.mcap"), "-o", ofWeb, "--compression", "lz4")
                            .code())
                    .isZero();
            assertThat(ofWeb).hasSameBinaryContentAs(target);
        }
    }

    @Test
    void otherCommandsSuggestToConvertABag() throws IOException {
        Path bag = Files.write(folder.resolve("drive.bag"), bag());

        assertThat(CommandRun.of("info", bag).err()).contains("a ROS 1 bag; mcap4j convert converts it");
    }

    private static byte[] bag() {
        return new BagBytes("lz4")
                .connection(0, "/chat", "std_msgs/String", "string data\n")
                .message(0, 1_700_000_000_000_000_000L, text("hello"))
                .endChunk()
                .message(0, 1_700_000_001_000_000_000L, text("bye"))
                .endChunk()
                .toByteArray();
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        return ByteBuffer.allocate(4 + utf8.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(utf8.length)
                .put(utf8)
                .array();
    }
}
