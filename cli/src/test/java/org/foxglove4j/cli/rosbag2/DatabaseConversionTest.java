package org.foxglove4j.cli.rosbag2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.cli.conversion.Converted;
import org.foxglove4j.cli.sqlite.DatabaseFiles;
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
        String separator = "=".repeat(80) + "\nMSG: ";

        assertThat(convertWithInstalled().schemas()).singleElement().satisfies(schema -> {
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
    void definitionsMayBeInIdlOnly() throws IOException {
        install("std_msgs/msg/String", "Header header");
        String string = """
                // generated
                #include "std_msgs/msg/Header.idl"
                module std_msgs { module msg { struct String { string data; }; }; };""";
        String header = "module std_msgs { module msg { struct Header { boolean valid; }; }; };\n";
        install("std_msgs/msg/String", ".idl", string);
        install("std_msgs/msg/Header", ".idl", header);

        String separator = "=".repeat(80) + "\nIDL: ";
        assertThat(convertWithInstalled().schemas()).singleElement().satisfies(schema -> {
            assertThat(schema.name()).isEqualTo("std_msgs/msg/String");
            assertThat(schema.encoding()).isEqualTo("ros2idl");
            assertThat(new String(schema.data().toByteArray(), UTF_8))
                    .isEqualTo(separator + "std_msgs/msg/String\n" + string + "\n" + separator + "std_msgs/msg/Header\n"
                            + header);
        });
    }

    @Test
    void missingDefinitionsAreNamed() throws IOException {
        install("std_msgs/msg/String", "Header header\nfar/Away a");
        byte[] bag = SampleBags.bytes("small.db3");

        assertThatThrownBy(() -> Converted.by(writer -> DatabaseConversion.convert(
                        List.of(file("bag", bag)), folder.toString(), true, writer, progress -> {})))
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
    void lossesNameTheFileIfThereAreSeveral() throws IOException {
        byte[] damaged = SampleBags.bytes("small.db3");
        Arrays.fill(damaged, 12 * PAGE_BYTES, 13 * PAGE_BYTES, (byte) 0xEE);
        List<BagFile> files = List.of(
                file("bag_0.db3", SampleBags.bytes("small.db3")),
                file("bag_1.db3", withoutTopic(SampleBags.bytes("small.db3"))),
                file("bag_2.db3", damaged),
                file("bag_3.db3", new byte[0]));
        Converted converted =
                Converted.by(writer -> DatabaseConversion.convert(files, "", false, writer, progress -> {}));

        assertThat(converted.report().losses())
                .anyMatch(loss -> loss.matches(
                        "bag_1.db3: \\d+ records were lost; the first: its topic 7 is not in the table topics"))
                .anyMatch(loss -> loss.startsWith("bag_2.db3: ") && loss.endsWith("lost"))
                .contains("bag_3.db3: the database is truncated in its header; there is nothing to convert")
                .allMatch(loss -> !loss.startsWith("bag_0.db3"));
        assertThat(converted.messages()).hasSizeGreaterThan(100);
    }

    @Test
    void bagWithoutAReadableFileIsRejected() {
        List<BagFile> files = List.of(file("bag_0.db3", new byte[0]), file("bag_1.db3", new byte[1000]));

        assertThatThrownBy(() ->
                        Converted.by(writer -> DatabaseConversion.convert(files, "", true, writer, progress -> {})))
                .isInstanceOf(IOException.class)
                .hasMessage("no file of the bag can be read: bag_0.db3: the database is truncated in its header;"
                        + " there is nothing to convert");
    }

    /** Makes the row of the topic with the id 7 one of the id 8. */
    private static byte[] withoutTopic(byte[] bag) {
        int start = new String(bag, ISO_8859_1).indexOf("/other");
        while (bag[start] != 7) {
            start--;
        }
        bag[start] = 8;
        return bag;
    }

    @Test
    void unfinishedTransactionIsUndone() throws IOException {
        Path bag = Files.write(folder.resolve("killed.db3"), SampleBags.bytes("killed.db3"));
        Path journal = Files.write(folder.resolve("killed.db3-journal"), SampleBags.bytes("killed.db3-journal"));
        List<String> committed = convert(SampleBags.bytes("small.db3")).messages();

        Converted undone = convert(bag);
        assertThat(undone.messages()).isEqualTo(committed);
        assertThat(undone.report().losses()).isEmpty();
        assertThat(undone.report().notes().get(0)).startsWith("the recorder was killed during a transaction");

        Files.write(journal, new byte[512]);
        assertThat(convert(bag).messages()).isNotEqualTo(committed);
    }

    @Test
    void damagedJournalIsUsedUpToTheDamage() throws IOException {
        Path bag = Files.write(folder.resolve("killed.db3"), SampleBags.bytes("killed.db3"));
        byte[] journal = SampleBags.bytes("killed.db3-journal");
        for (int length = 1; length < journal.length; length += 100) {
            Files.write(folder.resolve("killed.db3-journal"), Arrays.copyOf(journal, length));

            assertThat(convert(bag).messages()).isNotEmpty();
        }
    }

    /** Converts a bag without definitions. */
    private Converted convertWithInstalled() throws IOException {
        return Converted.by(writer -> DatabaseConversion.convert(
                List.of(file("bag", SampleBags.bytes("small.db3"))), folder.toString(), true, writer, progress -> {}));
    }

    private void install(String type, String text) throws IOException {
        install(type, ".msg", text);
    }

    private void install(String type, String extension, String text) throws IOException {
        Path file = folder.resolve("share").resolve(type + extension);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Converted convert(byte[] bag, byte @Nullable [] log) throws IOException {
        DatabaseFiles files = new DatabaseFiles(McapSource.of(bag), log == null ? null : McapSource.of(log), null);
        return convert(new BagFile("bag", false, () -> files));
    }

    private static Converted convert(byte[] bag) throws IOException {
        return convert(bag, null);
    }

    private static Converted convert(Path bag) throws IOException {
        return convert(BagFile.of(bag));
    }

    private static Converted convert(BagFile file) throws IOException {
        return Converted.by(writer -> DatabaseConversion.convert(List.of(file), "", false, writer, progress -> {}));
    }

    private static BagFile file(String name, byte[] bag) {
        return new BagFile(name, false, () -> DatabaseFiles.of(McapSource.of(bag)));
    }
}
