package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the encoding of each record byte for byte against the specification. */
class RecordEncoderTest {

    private static final ByteSlice DATA = new ByteSlice(new byte[] {0, 4, 5, 6, 0}, 1, 3);

    @Test
    void header() {
        assertEncoded(new McapHeader("ros2", "ä"), "01 0e00000000000000", "04000000 726f7332", "02000000 c3a4");
    }

    @Test
    void footer() {
        assertEncoded(
                new McapFooter(0x0102030405060708L, -2, 0xFFFFFFFFL),
                "02 1400000000000000",
                "0807060504030201",
                "feffffffffffffff",
                "ffffffff");
    }

    @Test
    void schema() {
        assertEncoded(
                new McapSchema(65535, "Pose", "c", DATA),
                "03 1600000000000000",
                "ffff",
                "04000000 506f7365",
                "01000000 63",
                "03000000 040506");
    }

    @Test
    void channelKeepsTheOrderOfItsMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("z", "");
        metadata.put("a", "b");
        assertEncoded(
                new McapChannel(0, 258, "/p", "json", metadata),
                "04 2900000000000000",
                "0000 0201",
                "02000000 2f70",
                "04000000 6a736f6e",
                "13000000 01000000 7a 00000000 01000000 61 01000000 62");
    }

    @Test
    void message() {
        assertEncoded(
                new McapMessageRecord(7, 0xFFFFFFFEL, -1, 1, DATA),
                "05 1900000000000000",
                "0700 feffffff",
                "ffffffffffffffff 0100000000000000",
                "040506");
    }

    @Test
    void chunk() {
        assertEncoded(
                new McapChunk(1, 2, 9, 0x01020304, "zstd", DATA),
                "06 2f00000000000000",
                "0100000000000000 0200000000000000",
                "0900000000000000 04030201",
                "04000000 7a737464",
                "0300000000000000 040506");
    }

    @Test
    void messageIndex() {
        assertEncoded(
                new McapMessageIndex(3, 2, 0, 1, 31),
                "07 2600000000000000",
                "0300 20000000",
                "0200000000000000 0000000000000000",
                "0100000000000000 1f00000000000000");
    }

    @Test
    void chunkIndex() {
        assertEncoded(
                new McapChunkIndex(1, 2, 25, 164, Map.of(5, 189L), 31, "lz4", 115, 116),
                "08 4d00000000000000",
                "0100000000000000 0200000000000000",
                "1900000000000000 a400000000000000",
                "0a000000 0500 bd00000000000000",
                "1f00000000000000",
                "03000000 6c7a34",
                "7300000000000000 7400000000000000");
    }

    @Test
    void attachmentAndItsCrc() {
        assertEncoded(
                new McapAttachment(2, 1, "a", "b", DATA),
                "09 2900000000000000",
                "0200000000000000 0100000000000000",
                "01000000 61 01000000 62",
                "0300000000000000 040506",
                "476d2096");
    }

    @Test
    void attachmentIndex() {
        assertEncoded(
                new McapAttachmentIndex(25, 78, 2, 1, 3, "a", "b"),
                "0a 3200000000000000",
                "1900000000000000 4e00000000000000",
                "0200000000000000 0100000000000000 0300000000000000",
                "01000000 61 01000000 62");
    }

    @Test
    void statistics() {
        assertEncoded(
                new McapStatistics(1, 65535, 0xFFFFFFFFL, 4, 5, 6, 7, 8, Map.of(65535, 9L)),
                "0b 3800000000000000",
                "0100000000000000 ffff ffffffff 04000000 05000000 06000000",
                "0700000000000000 0800000000000000",
                "0a000000 ffff 0900000000000000");
    }

    @Test
    void metadata() {
        assertEncoded(
                new McapMetadata("m", Map.of("k", "v")),
                "0c 1300000000000000",
                "01000000 6d",
                "0a000000 01000000 6b 01000000 76");
    }

    @Test
    void metadataIndex() {
        assertEncoded(
                new McapMetadataIndex(1, 2, "m"),
                "0d 1500000000000000",
                "0100000000000000 0200000000000000 01000000 6d");
    }

    @Test
    void summaryOffset() {
        assertEncoded(new McapSummaryOffset(255, 1, 2), "0e 1100000000000000", "ff 0100000000000000 0200000000000000");
    }

    @Test
    void dataEnd() {
        assertEncoded(new McapDataEnd(0x80000000L), "0f 0400000000000000", "00000080");
    }

    @Test
    void privateRecord() {
        assertEncoded(new McapUnknownRecord(0x80, DATA), "80 0300000000000000", "040506");
    }

    /** The opcodes by number, so that none can be swapped with another. */
    @ParameterizedTest
    @CsvSource({"0, invalid opcode 0x00", "1, Header", "15, DataEnd", "16, opcode 0x10", "255, opcode 0xFF"})
    void opcodesHaveNames(int opcode, String name) {
        assertThat(Opcode.nameOf(opcode)).isEqualTo(name);
    }

    private static void assertEncoded(McapRecord record, String... hex) {
        RecordBuffer out = new RecordBuffer(0);
        RecordEncoder.encode(record, out);

        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo(String.join("", hex).replace(" ", ""));
    }
}
