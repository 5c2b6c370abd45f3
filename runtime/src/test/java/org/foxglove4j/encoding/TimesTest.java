package org.foxglove4j.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins how unusual times and durations are written, and that they are read back. */
class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1969-12-31T23:59:59.250Z | {'sec':-1,'nsec':250000000} | -1 | 250000000",
                "1969-12-31T23:59:59Z     | {'sec':-1,'nsec':0}         | -1 | 0",
                "2106-02-07T06:28:16.5Z   | {'sec':4294967296,'nsec':500000000} | 4294967296 | 500000000",
                "9999-12-31T23:59:59Z     | {'sec':253402300799,'nsec':0} | 253402300799 | 0"
            })
    void timesBefore1970AndAfter2106KeepTheirSeconds(Instant time, String json, long seconds, int nanos)
            throws Exception {
        assertThat(json(out -> JsonWriter.writeInstant(out, time))).isEqualTo(json.replace('\'', '"'));
        assertThat(reader(json).readInstant()).isEqualTo(time);

        byte[] protobuf = bytes(out -> ProtobufWriter.writeTimestamp(out, 10, time));
        com.google.protobuf.Timestamp theirs = com.google.protobuf.Timestamp.parseFrom(contentOf(protobuf));
        assertThat(theirs.getSeconds()).isEqualTo(seconds);
        assertThat(theirs.getNanos()).isEqualTo(nanos);
    }

    /** Protobuf's own definition wants equal signs; in JSON only the seconds have a sign, as in the official SDK. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT-0.1S | {'sec':-1,'nsec':900000000} | 0 | -100000000",
                "PT-1S   | {'sec':-1,'nsec':0}         | -1 | 0",
                "PT-1.5S | {'sec':-2,'nsec':500000000} | -1 | -500000000"
            })
    void negativeDurationsHaveEqualSignsInProtobufAndPositiveNanosInJson(
            Duration duration, String json, long seconds, int nanos) throws Exception {
        assertThat(json(out -> JsonWriter.writeDuration(out, duration))).isEqualTo(json.replace('\'', '"'));
        assertThat(reader(json).readDuration()).isEqualTo(duration);

        byte[] protobuf = bytes(out -> ProtobufWriter.writeDuration(out, 10, duration));
        com.google.protobuf.Duration theirs = com.google.protobuf.Duration.parseFrom(contentOf(protobuf));
        assertThat(theirs.getSeconds()).isEqualTo(seconds);
        assertThat(theirs.getNanos()).isEqualTo(nanos);
    }

    private static JsonReader reader(String json) {
        return new JsonReader(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static String json(Consumer<EncodeBuffer> writer) {
        return new String(bytes(writer), UTF_8);
    }

    private static byte[] bytes(Consumer<EncodeBuffer> writer) {
        EncodeBuffer out = new EncodeBuffer();
        writer.accept(out);
        return out.toByteArray();
    }

    /** Returns the nested message, without its tag and its length of one byte each. */
    private static byte[] contentOf(byte[] field) {
        assertThat((int) field[1]).isEqualTo(field.length - 2);
        return Arrays.copyOfRange(field, 2, field.length);
    }
}
