package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.Converted;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseConversionTest {

    private static final long TIME = 1_700_000_000_000_000_000L;
    private static final int PAGE_BYTES = 512;

    @TempDir
    Path folder;

    @Test
    void messagesKeepTheirBytesTimesAndOrder() throws IOException {
        Converted converted = convert(SampleBags.bytes("small.db3"), null);

        assertThat(converted.report().losses()).isEmpty();
        assertThat(converted.messages()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(converted.messages().get(i))
                    .startsWith((i % 10 == 3 ? "2 /other " : "1 /chat ") + (TIME + i) + " \0\1\0\0")
                    .contains("message " + i + ".".repeat(i * i) + "\0");
        }
        assertThat(converted.channels())
                .allMatch(channel -> channel.messageEncoding().equals("cdr"));
        assertThat(converted.channels())
                .extracting(channel -> channel.topic() + " " + channel.metadata())
                .containsExactlyInAnyOrder(
                        "/chat " + Map.of("offered_qos_profiles", "- history: 3"),
                        "/other " + Map.of("offered_qos_profiles", ""));
    }

    @Test
    void unclosedBagKeepsTheContentOfItsLog() throws IOException {
        byte[] bag = SampleBags.bytes("unclosed.db3");
        byte[] log = SampleBags.bytes("unclosed.db3-wal");

        assertThat(convert(bag, null).messages()).hasSize(40);
        assertThat(convert(bag, log).messages())
                .hasSize(42)
                .satisfies(
                        messages -> assertThat(messages.get(40)).contains("in the log"),
                        messages -> assertThat(messages.get(41)).contains("in the log, too"));
        byte[] damaged = log.clone();
        damaged[log.length - 1] ^= 1;
        assertThat(convert(bag, damaged).messages()).hasSize(40);
    }

    @Test
    void truncatedBagKeepsItsBeginning() throws IOException {
        byte[] bag = SampleBags.bytes("small.db3");
        List<String> whole = convert(bag, null).messages();
        int before = 0;
        for (int length = 20 * PAGE_BYTES; length < bag.length; length += 100) {
            Converted converted = convert(Arrays.copyOf(bag, length), null);

            assertThat(whole).containsAll(converted.messages());
            assertThat(converted.messages()).hasSizeGreaterThanOrEqualTo(before);
            assertThat(converted.report().losses())
                    .last()
                    .asString()
                    .matches("the database is truncated: \\d+ pages are missing at its end");
            before = converted.messages().size();
        }
        assertThat(before).isGreaterThan(30);
    }

    @Test
    void damagedPageLosesOnlyItsOwnMessages() throws IOException {
        byte[] bag = SampleBags.bytes("small.db3");
        List<String> whole = convert(bag, null).messages();
        int least = whole.size();
        for (int page = 5; page < bag.length / PAGE_BYTES; page++) {
            byte[] damaged = bag.clone();
            Arrays.fill(damaged, page * PAGE_BYTES, (page + 1) * PAGE_BYTES, (byte) 0xEE);
            Converted converted = convert(damaged, null);
            long intact = converted.messages().stream().filter(whole::contains).count();
            if (converted.messages().size() < whole.size()) {
                assertThat(converted.report().losses()).isNotEmpty();
            }
            least = (int) Math.min(least, intact);
        }
        assertThat(least).isGreaterThan(25);
    }

    @Test
    void definitionsOfInstalledTypesAreJoined() throws IOException {
        install(
                "std_msgs/msg/String",
                "# a comment\nstring data\nHeader[<=3] headers # of std_msgs\nint8 X=1\nother/Deep deep");
        install("std_msgs/msg/Header", "builtin_interfaces/Time stamp\nother/Deep again\n");
        install("other/msg/Deep", "float64 x");
        install("builtin_interfaces/msg/Time", "int32 sec\n");
        Converted converted = Converted.by(writer -> DatabaseConversion.convert(
                files(SampleBags.bytes("small.db3"), null), folder.toString(), true, writer, progress -> {}));
        String separator = "=".repeat(80) + "\nMSG: ";

        assertThat(converted.schemas()).singleElement().satisfies(schema -> {
            assertThat(schema.name()).isEqualTo("std_msgs/msg/String");
            assertThat(schema.encoding()).isEqualTo("ros2msg");
            assertThat(new String(schema.data().toByteArray(), UTF_8))
                    .isEqualTo(
                            "# a comment\nstring data\nHeader[<=3] headers # of std_msgs\nint8 X=1\nother/Deep deep\n"
                                    + separator + "std_msgs/Header\nbuiltin_interfaces/Time stamp\nother/Deep again\n"
                                    + separator
                                    + "other/Deep\nfloat64 x\n" + separator + "builtin_interfaces/Time\nint32 sec\n");
        });
    }

    @Test
    void missingDefinitionsAreNamed() throws IOException {
        install("std_msgs/msg/String", "Header header\nfar/Away a");
        byte[] bag = SampleBags.bytes("small.db3");

        assertThatThrownBy(() -> Converted.by(writer ->
                        DatabaseConversion.convert(files(bag, null), folder.toString(), true, writer, progress -> {})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(": far/msg/Away, std_msgs/msg/Header; pass --ament-prefix-path=");
        assertThat(convert(bag, null).report().notes())
                .containsExactly("the messages of some topics cannot be decoded, since these types have no definition:"
                        + " std_msgs/msg/String");
    }

    @Test
    void otherDatabasesAreRejected() throws IOException {
        String bag = new String(SampleBags.bytes("small.db3"), ISO_8859_1);
        byte[] other = bag.replace("topicstopics", "robotsrobots").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> convert(other, null))
                .hasMessage("the database is not a ROS 2 bag: expected the table topics with the columns name, type,"
                        + " serialization_format, found none");
    }

    @Test
    void compressedMessagesAreDecompressed() throws BadRecordException {
        byte[] message = "\0\1\0\0 content".getBytes(UTF_8);

        assertThat(MessageData.of(ByteBuffer.wrap(Zstd.compress(message)))).isEqualTo(ByteBuffer.wrap(message));
        assertThat(MessageData.of(ByteBuffer.wrap(message))).isEqualTo(ByteBuffer.wrap(message));
        byte[] cut = Arrays.copyOf(Zstd.compress(message), 9);
        assertThatThrownBy(() -> MessageData.of(ByteBuffer.wrap(cut)))
                .hasMessageStartingWith("the compressed message is damaged");
    }

    @Test
    void filesOfADirectoryAreInRecordingOrder() throws IOException {
        for (int i : new int[] {10, 9, 0}) {
            Files.createFile(folder.resolve("drive_" + i + ".db3"));
        }
        assertThat(BagFolder.databases(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("drive_0.db3", "drive_9.db3", "drive_10.db3");

        Path metadata = folder.resolve("metadata.yaml");
        Files.writeString(metadata, """
                rosbag2_bagfile_information:
                  version: 5
                  relative_file_paths:
                    - drive_9.db3
                    - "drive_0.db3"
                  files:
                    - path: other.db3
                """);
        assertThat(BagFolder.databases(folder))
                .containsExactly(folder.resolve("drive_9.db3"), folder.resolve("drive_0.db3"));

        Files.writeString(metadata, "  relative_file_paths:\n    - drive_0.mcap");
        assertThatThrownBy(() -> BagFolder.databases(folder)).hasMessageContaining("use mcap4j merge");
        Files.writeString(metadata, "  relative_file_paths:\n    - drive_0.db3.zstd\n");
        assertThatThrownBy(() -> BagFolder.databases(folder)).hasMessageContaining("decompress the files");
    }

    private void install(String type, String text) throws IOException {
        Path file = folder.resolve("share").resolve(type + ".msg");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Converted convert(byte[] bag, byte @Nullable [] log) throws IOException {
        return Converted.by(writer -> DatabaseConversion.convert(files(bag, log), "", false, writer, progress -> {}));
    }

    private static List<BagFile> files(byte[] bag, byte @Nullable [] log) {
        return List.of(new BagFile("bag", McapSource.of(bag), log == null ? null : McapSource.of(log)));
    }
}
