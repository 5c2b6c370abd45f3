package org.foxglove4j.cli.wpilog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.api.Test;

/** Tests the format of data logs. The bytes in hexadecimal are the examples of WPILib's specification. */
class DataLogReaderTest {

    private static final String HEADER = "57 50 49 4c 4f 47 00 01 00 00 00 00 ";
    private static final String START =
            "20 00 1a 40 42 0f 00 01 00 00 00 04 00 00 00 74 65 73 74 05 00 00 00 69 6e 74 36 34 00 00 00 00 ";
    private static final String VALUE = "20 01 08 40 42 0f 03 00 00 00 00 00 00 00 ";
    private static final String FINISH = "20 00 05 40 42 0f 01 01 00 00 00 ";
    private static final String SET_METADATA =
            "20 00 18 40 42 0f 02 01 00 00 00 0f 00 00 00 7b 22 73 6f 75 72 63 65 22 3a 22 4e 54 22 7d ";

    @Test
    void readsTheExamplesOfTheSpecification() throws Exception {
        DataLogReader reader = open(bytes(HEADER + START + VALUE + SET_METADATA + FINISH));
        assertThat(reader.version()).isEqualTo("1.0");
        assertThat(reader.extraHeader()).isEmpty();

        assertThat(reader.next()).isTrue();
        assertThat(reader.entry()).isZero();
        assertThat(reader.timeMicros()).isEqualTo(1_000_000);
        assertThat(ControlRecord.parse(reader.payload())).isEqualTo(new ControlRecord.Start(1, "test", "int64", ""));

        assertThat(reader.next()).isTrue();
        assertThat(reader.entry()).isEqualTo(1);
        assertThat(reader.length()).isEqualTo(8);
        assertThat(reader.payload().getLong()).isEqualTo(3);

        assertThat(reader.next()).isTrue();
        assertThat(ControlRecord.parse(reader.payload()))
                .isEqualTo(new ControlRecord.SetMetadata(1, "{\"source\":\"NT\"}"));

        assertThat(reader.next()).isTrue();
        assertThat(ControlRecord.parse(reader.payload())).isEqualTo(new ControlRecord.Finish(1));

        assertThat(reader.next()).isFalse();
        assertThat(reader.lostBytes()).isZero();
    }

    @Test
    void testWriterMatchesTheSpecification() {
        byte[] log = new DataLogBytes("").integer(1, 1_000_000, 3).toByteArray();

        assertThat(log).isEqualTo(bytes(HEADER + VALUE));
    }

    @Test
    void numbersHaveTheWidthGivenInTheRecord() throws Exception {
        DataLogReader reader = open(bytes(
                HEADER + "7f 04 03 02 f1 02 00 00 00 fe ff ff ff ff ff ff ff aa bb " + "15 02 01 01 00 09 08 cc"));

        assertThat(reader.next()).isTrue();
        assertThat(reader.entry()).isEqualTo(0xf1020304);
        assertThat(reader.timeMicros()).isEqualTo(-2);
        assertThat(reader.payload().remaining()).isEqualTo(2);
        assertThat(reader.next()).isTrue();
        assertThat(reader.entry()).isEqualTo(0x0102);
        assertThat(reader.timeMicros()).isEqualTo(0x0809);
        assertThat(reader.payload().get()).isEqualTo((byte) 0xcc);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void truncatedLogYieldsItsCompleteRecords() throws IOException {
        byte[] whole = bytes(HEADER + START + VALUE + VALUE);
        for (int length = HEADER.length() / 3; length < whole.length; length++) {
            DataLogReader reader = open(Arrays.copyOf(whole, length));
            int expected = length < 44 ? 0 : length < 58 ? 1 : 2;
            int count = 0;
            while (reader.next()) {
                count++;
            }

            assertThat(count).as("%d bytes", length).isEqualTo(expected);
            assertThat(reader.lostBytes()).isEqualTo(length - (expected == 0 ? 12 : expected == 1 ? 44 : 58));
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void truncatedHeaderOrOtherVersionIsRejected() {
        byte[] header = bytes(HEADER);
        for (int length = 6; length < header.length; length++) {
            byte[] cut = Arrays.copyOf(header, length);
            assertThatIOException().isThrownBy(() -> open(cut)).withMessageContaining("truncated in its header");
        }
        assertThatIOException()
                .isThrownBy(() -> open(bytes("57 50 49 4c 4f 47 00 01 ff ff ff ff")))
                .withMessageContaining("truncated in its header");
        assertThatIOException()
                .isThrownBy(() -> open(bytes("57 50 49 4c 4f 47 05 02 00 00 00 00")))
                .withMessageContaining("version 2.5");
    }

    @Test
    void hostileLengthAllocatesNothing() throws IOException {
        DataLogReader reader = open(bytes(HEADER + "0c 01 ff ff ff ff 01 00"));

        assertThat(reader.next()).isFalse();
        assertThat(reader.lostBytes()).isEqualTo(8);
    }

    @Test
    void oversizedRecordIsSkipped() throws Exception {
        byte[] large = new DataLogBytes("")
                .record(1, 2, new byte[DataLogReader.MAX_PAYLOAD_BYTES + 1])
                .string(3, 4, "next")
                .toByteArray();
        AtomicLong progress = new AtomicLong();
        DataLogReader reader = DataLogReader.open(McapSource.of(large), progress::addAndGet);

        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::payload)
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining("expected at most " + DataLogReader.MAX_PAYLOAD_BYTES);
        assertThat(reader.next()).isTrue();
        assertThat(reader.entry()).isEqualTo(3);
        assertThat(reader.payload().remaining()).isEqualTo(4);
        assertThat(reader.next()).isFalse();
        assertThat(progress).hasValue(large.length);
    }

    private static DataLogReader open(byte[] log) throws IOException {
        return DataLogReader.open(McapSource.of(log), progress -> {});
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex.strip());
    }
}
