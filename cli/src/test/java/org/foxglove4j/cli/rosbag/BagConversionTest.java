package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.cli.conversion.Converted;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagConversionTest {

    private static final long TIME = 1_700_000_000_123_456_789L;
    private static final String STRING = "std_msgs/String";

    @ParameterizedTest
    @ValueSource(strings = {"none", "bz2", "lz4"})
    void messagesKeepTheirBytesTimesAndOrder(String compression) throws IOException {
        Converted converted = convert(new BagBytes(compression)
                .connection(3, "/b", STRING, "string data", "callerid", "/node", "latching", "1")
                .message(3, TIME + 1, bytes("one"))
                .endChunk()
                .connection(0, "/a", "x/Empty", "")
                .message(0, TIME, bytes(""))
                .message(3, TIME + 2, bytes("two".repeat(100_000)))
                .endChunk()
                .toByteArray());

        assertThat(converted.report().losses()).isEmpty();
        assertThat(converted.report().notes()).isEmpty();
        assertThat(converted.messages())
                .containsExactly(
                        "3 /b " + (TIME + 1) + " one",
                        "0 /a " + TIME + " ",
                        "3 /b " + (TIME + 2) + " " + "two".repeat(100_000));
        assertThat(converted.channels())
                .filteredOn(channel -> channel.id() == 3)
                .singleElement()
                .satisfies(channel -> {
                    assertThat(channel.messageEncoding()).isEqualTo("ros1");
                    assertThat(channel.metadata())
                            .isEqualTo(Map.of(
                                    "topic", "/b", "md5sum", "0123456789abcdef", "callerid", "/node", "latching", "1"));
                });
        assertThat(converted.schemas())
                .extracting(BagConversionTest::describe)
                .containsExactlyInAnyOrder("std_msgs/String ros1msg string data", "x/Empty ros1msg ");
    }

    @Test
    void recordsAreReadAsSpecified() throws IOException {
        // Written by hand from http://wiki.ros.org/Bags/Format/2.0
        byte[] bag = HexFormat.of()
                .parseHex(
                        "23524f534241472056322e300a" // #ROSBAG V2.0
                                + "45000000" + "04000000" + "6f703d03" // op=3
                                + "12000000" + "696e6465785f706f733d" + "0000000000000000" // index_pos=0
                                + "0f000000" + "636f6e6e5f636f756e743d" + "01000000" // conn_count=1
                                + "10000000" + "6368756e6b5f636f756e743d" + "00000000" // chunk_count=0
                                + "00000000"
                                + "20000000" + "04000000" + "6f703d07" // op=7
                                + "09000000" + "636f6e6e3d" + "05000000" // conn=5
                                + "07000000" + "746f7069633d74" // topic=t
                                + "0f000000" + "0b000000" + "747970653d732f4d6f6f6e" // type=s/Moon
                                + "26000000" + "04000000" + "6f703d02" // op=2
                                + "09000000" + "636f6e6e3d" + "05000000" // conn=5
                                + "0d000000" + "74696d653d" + "02000000" + "03000000" // time=2 s 3 ns
                                + "02000000" + "6869"); // hi

        assertThat(convert(bag).messages()).containsExactly("5 t 2000000003 hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bz2", "lz4"})
    void unclosedBagIsConvertedCompletely(String compression) throws IOException {
        Converted converted = convert(new BagBytes(compression)
                .connection(0, "/a", STRING, "string data")
                .message(0, TIME, bytes("one"))
                .endChunk()
                .message(0, TIME + 1, bytes("two"))
                .unfinished());

        assertThat(converted.messages()).containsExactly("0 /a " + TIME + " one", "0 /a " + (TIME + 1) + " two");
        assertThat(converted.report().notes())
                .containsExactly("the bag was not closed and has no index; everything before its end was converted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bz2", "lz4"})
    void whereverABagEndsAllWholeMessagesBeforeAreKept(String compression) throws IOException {
        byte[] bag = smallChunks(compression, 6).toByteArray();
        List<String> whole = convert(bag).messages();
        int before = 0;
        for (int length = 13; length < bag.length; length++) {
            Converted converted = convert(Arrays.copyOf(bag, length));
            List<String> kept = converted.messages();

            assertThat(kept).isEqualTo(whole.subList(0, kept.size())).hasSizeGreaterThanOrEqualTo(before);
            assertThat(converted.report().isComplete() && kept.size() < whole.size())
                    .as("nothing said about the end at %d bytes", length)
                    .isFalse();
            before = kept.size();
        }
        assertThat(before).isEqualTo(whole.size());
    }

    @Test
    void wrongByteLosesAtMostOneRecord() throws IOException {
        byte[] bag = smallChunks("none", 6).toByteArray();
        assertThat(leastIntactMessages(bag)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bz2", "lz4"})
    void wrongByteLosesAtMostOneCompressedChunk(String compression) throws IOException {
        byte[] bag = smallChunks(compression, 6).toByteArray();
        assertThat(leastIntactMessages(bag)).isEqualTo(4);
    }

    @Test
    void lossesAreReportedInSentences() throws IOException {
        byte[] bag = smallChunks("lz4", 6).toByteArray();
        bag[indexOf(bag, "compression=lz4") + 45] ^= 1;

        assertThat(convert(bag).report().losses())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("1 chunk is damaged or incomplete, at byte 4109: ")
                .endsWith("; the readable messages in it were kept");
        assertThat(convert(Arrays.copyOf(bag, bag.length - 1)).report().losses())
                .contains("123 bytes are not whole records and were lost");
    }

    @Test
    void messagesWithoutAConnectionAreCounted() throws IOException {
        Converted converted = convert(new BagBytes("none")
                .message(7, TIME, bytes("a"))
                .message(7, TIME, bytes("b"))
                .endChunk()
                .toByteArray());

        assertThat(converted.report().losses())
                .containsExactly(
                        "2 records were lost; the first: its connection 7 is not defined",
                        "2 of the 2 messages in the index were lost");
    }

    @Test
    void messagesThatOnlyTheIndexKnowsAreMissed() throws IOException {
        byte[] bag = smallChunks("none", 2).toByteArray();
        byte[] count = bag.clone();
        count[bag.length - 4] = 9;

        assertThat(convert(count).report().losses()).containsExactly("8 of the 10 messages in the index were lost");
    }

    @Test
    void connectionLostInAChunkIsFoundInTheIndex() throws IOException {
        byte[] bag = new BagBytes("none")
                .connection(0, "/a", STRING, "string data")
                .message(0, TIME, bytes("one"))
                .endChunk()
                .toByteArray();
        bag[indexOf(bag, "conn=\0\0\0\0")] ^= 1;

        assertThat(convert(bag).messages()).containsExactly("0 /a " + TIME + " one");
    }

    @Test
    void eachConnectionIsAChannelAlsoIfTheyAreAlike() throws IOException {
        Converted converted = convert(new BagBytes("none")
                .connection(1, "/a", STRING, "string data")
                .connection(2, "/a", STRING, "string data")
                .connection(70_000, "/a", STRING, "string data", "callerid", "/far")
                .message(1, TIME, bytes("one"))
                .message(2, TIME, bytes("two"))
                .message(70_000, TIME, bytes("far"))
                .endChunk()
                .toByteArray());

        assertThat(converted.channels()).hasSize(3);
        assertThat(converted.schemas()).hasSize(1);
        assertThat(converted.messages())
                .containsExactly("1 /a " + TIME + " one", "2 /a " + TIME + " two", "3 /a " + TIME + " far");
    }

    @Test
    void typeWithTwoDefinitionsHasTwoSchemas() throws IOException {
        Converted converted = convert(new BagBytes("none")
                .connection(0, "/a", "x/T", "int8 a")
                .message(0, TIME, bytes("1"))
                .connection(0, "/a", "x/T", "int16 a")
                .message(0, TIME, bytes("22"))
                .endChunk()
                .withoutIndex());

        assertThat(converted.schemas())
                .extracting(BagConversionTest::describe)
                .containsExactly("x/T ros1msg int8 a", "x/T ros1msg int16 a");
        assertThat(converted.messages()).containsExactly("0 /a " + TIME + " 1", "1 /a " + TIME + " 22");
    }

    @Test
    void bagsThatCannotBeReadAreRefusedWithARemedy() {
        assertThatThrownBy(() -> convert(bytes("#ROSBAG V1.2\n")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the bag starts with #ROSBAG V1.2, but only version 2.0 is supported; rosbag fix of ROS 1 converts"
                                + " older bags");
        byte[] encrypted = bytes("#ROSBAG V2.0\n"
                + new String(
                        BagBytes.record(Map.of("op", (byte) 3, "encryptor", "rosbag/AesCbcEncryptor"), new byte[0]),
                        UTF_8));
        assertThatThrownBy(() -> convert(encrypted))
                .hasMessage(
                        "the bag is encrypted with rosbag/AesCbcEncryptor; decrypt it with rosbag decrypt of ROS 1");
    }

    @Test
    void unknownCompressionIsNamed() throws IOException {
        assertThat(convert(new BagBytes("zip")
                                .bytesInChunk(bytes("PK, and not a record"))
                                .endChunk()
                                .withoutIndex())
                        .report()
                        .losses())
                .containsExactly(
                        "1 record was lost: expected a chunk with the compression none, bz2 or lz4, found zip");
    }

    @Test
    void progressCountsEachByteOnce() throws IOException {
        BagBytes large = new BagBytes("none").connection(0, "/a", STRING, "string data");
        for (int i = 0; i < 30; i++) {
            large.message(0, TIME, new byte[100_000]);
        }
        byte[] bag = large.message(0, TIME, new byte[3 << 20]).endChunk().toByteArray();
        AtomicLong progress = new AtomicLong();
        Converted.by(writer -> BagConversion.convert(McapSource.of(bag), writer, progress::addAndGet));

        assertThat(progress).hasValue(bag.length);
    }

    /** Damages each byte after the header in turn; returns how many messages at least keep their time and text. */
    private static int leastIntactMessages(byte[] bag) throws IOException {
        List<String> whole = timesAndTexts(bag);
        int least = whole.size();
        for (int i = 4110; i < bag.length; i++) {
            byte[] damaged = bag.clone();
            damaged[i] ^= (byte) 0xA5;
            List<String> kept = new ArrayList<>(timesAndTexts(damaged));
            kept.retainAll(whole);
            least = Math.min(least, kept.size());
        }
        return least;
    }

    private static List<String> timesAndTexts(byte[] bag) throws IOException {
        return convert(bag).messages().stream()
                .map(message -> message.replaceFirst("\\S+ \\S+ ", ""))
                .toList();
    }

    /** Returns a bag of chunks of two messages. */
    private static BagBytes smallChunks(String compression, int messages) {
        BagBytes bag = new BagBytes(compression).connection(0, "/a", STRING, "string data");
        for (int i = 0; i < messages; i += 2) {
            bag.message(0, TIME + i, bytes("message " + i))
                    .message(0, TIME + i, bytes("next"))
                    .endChunk();
        }
        return bag;
    }

    private static Converted convert(byte[] bag) throws IOException {
        return Converted.by(writer -> BagConversion.convert(McapSource.of(bag), writer, progress -> {}));
    }

    private static String describe(McapSchema schema) {
        return schema.name() + " " + schema.encoding() + " "
                + new String(schema.data().toByteArray(), UTF_8);
    }

    private static int indexOf(byte[] bag, String text) {
        return new String(bag, ISO_8859_1).indexOf(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
