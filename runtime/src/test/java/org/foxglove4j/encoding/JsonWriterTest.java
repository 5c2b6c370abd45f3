package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    private static String written(Consumer<EncodeBuffer> write) {
        EncodeBuffer out = new EncodeBuffer(0);
        write.accept(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-1, -1.0",
        "0.1, 0.1",
        "0.5, 0.5",
        "100, 100.0",
        "123.456, 123.456",
        "0.001, 0.001",
        "1e-5, 0.00001",
        "0.0000123, 0.0000123",
        "9.999999999999999e-6, 9.999999999999999e-6",
        "1e-6, 1e-6",
        "1.5e-7, 1.5e-7",
        "1e15, 1000000000000000.0",
        "9007199254740993, 9007199254740992.0",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1e16",
        "1.2345678901234567e16, 1.2345678901234568e16",
        "0.3333333333333333, 0.3333333333333333",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "-1.7976931348623157E308, -1.7976931348623157e308",
        "4.9E-324, 5e-324",
        "2E23, 2e23",
        "123456789.123, 123456789.123",
        "1234567890.12345, 1234567890.12345",
        "123456789012.12345, 123456789012.12344",
        "0.000012345678901234567, 0.000012345678901234568",
        "-0.0001234567890123456, -0.0001234567890123456",
        "NaN, null",
        "Infinity, null",
        "-Infinity, null",
    })
    void writesDoublesWithTheFewestDigits(double value, String expected) {
        assertThat(written(out -> JsonWriter.writeDouble(out, value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "0.1, 0.1",
        "16777216, 16777216.0",
        "3.4028235E38, 3.4028235e38",
        "1.4E-45, 1e-45",
        "1.17549435E-38, 1.1754944e-38",
        "1e-5, 0.00001",
        "9.5e-6, 9.5e-6",
        "NaN, null",
        "-Infinity, null",
    })
    void writesFloatsWithTheFewestDigits(float value, String expected) {
        assertThat(written(out -> JsonWriter.writeFloat(out, value))).isEqualTo(expected);
    }

    @Test
    void writesIntegersWithAllDigits() {
        assertThat(written(out -> JsonWriter.writeIntArray(out, new int[] {0, -1, 7, 42, 1000, Integer.MIN_VALUE})))
                .isEqualTo("[0,-1,7,42,1000,-2147483648]");
        assertThat(written(
                        out -> JsonWriter.writeLongArray(out, new long[] {Long.MIN_VALUE, 1L << 53, Long.MAX_VALUE})))
                .isEqualTo("[-9223372036854775808,9007199254740992,9223372036854775807]");
        assertThat(written(out -> JsonWriter.writeUnsignedIntArray(out, new int[] {0, -1})))
                .isEqualTo("[0,4294967295]");
        assertThat(written(out -> JsonWriter.writeUnsignedLongArray(out, new long[] {0, -1, 1L << 63})))
                .isEqualTo("[0,18446744073709551615,9223372036854775808]");
    }

    @Test
    void writesArraysOfEachPrimitive() {
        assertThat(written(out -> JsonWriter.writeBooleanArray(out, new boolean[] {true, false})))
                .isEqualTo("[true,false]");
        assertThat(written(out -> JsonWriter.writeShortArray(out, new short[] {-32768, 32767})))
                .isEqualTo("[-32768,32767]");
        assertThat(written(out -> JsonWriter.writeFloatArray(out, new float[] {0.1f, Float.NaN})))
                .isEqualTo("[0.1,null]");
        assertThat(written(out -> JsonWriter.writeDoubleArray(out, new double[] {0.1, 2})))
                .isEqualTo("[0.1,2.0]");
        assertThat(written(out -> JsonWriter.writeDoubleArray(out, new double[0])))
                .isEqualTo("[]");
    }

    @Test
    void escapesRequiredCharacters() {
        assertThat(written(out -> JsonWriter.writeString(out, "a\"b\\c\n\r\t\b\f\u0000\u001f\u007f/")))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0000\\u001f\u007f/\"");
    }

    @Test
    void writesCharactersInUtf8() {
        String text = "Grüße, 世界, \uD83E\uDD16";
        assertThat(written(out -> JsonWriter.writeString(out, text))).isEqualTo('"' + text + '"');
        assertThat(written(out -> JsonWriter.writeString(out, CharBuffer.wrap(text))))
                .isEqualTo('"' + text + '"');
        assertThat(written(out -> JsonWriter.writeString(out, text.toCharArray())))
                .isEqualTo('"' + text + '"');
        assertThat(written(out -> JsonWriter.writeChar(out, '世'))).isEqualTo("\"世\"");
    }

    @Test
    void replacesUnpairedSurrogates() {
        assertThat(written(out -> JsonWriter.writeString(out, "a\uD83Eb\uDD16\uD83E")))
                .isEqualTo("\"a\uFFFDb\uFFFD\uFFFD\"");
        assertThat(written(out -> JsonWriter.writeChar(out, '\uD83E'))).isEqualTo("\"\uFFFD\"");
    }

    @Test
    void writesBytesInBase64() {
        assertThat(written(out -> JsonWriter.writeBase64(out, new byte[] {0, 1, 2, 3})))
                .isEqualTo("\"AAECAw==\"");
        assertThat(written(out -> JsonWriter.writeBase64(out, ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 3))))
                .isEqualTo("\"AQID\"");
    }

    @Test
    void writesTimesAsSecondsAndNanoseconds() {
        assertThat(written(out -> JsonWriter.writeInstant(out, Instant.ofEpochSecond(1, 5))))
                .isEqualTo("{\"sec\":1,\"nsec\":5}");
        assertThat(written(out -> JsonWriter.writeDuration(out, Duration.ofMillis(-100))))
                .isEqualTo("{\"sec\":-1,\"nsec\":900000000}");
    }

    @Test
    void replacesTheLastCommaAtTheEndOfObjectsAndArrays() {
        assertThat(written(out -> {
                    JsonWriter.writeLiteral(out, new byte[] {'{'});
                    JsonWriter.endObject(out);
                }))
                .isEqualTo("{}");
        assertThat(written(out -> {
                    JsonWriter.writeLiteral(out, new byte[] {'{'});
                    JsonWriter.writeName(out, "a\"");
                    JsonWriter.writeBoolean(out, true);
                    JsonWriter.writeLiteral(out, new byte[] {','});
                    JsonWriter.endObject(out);
                }))
                .isEqualTo("{\"a\\\"\":true}");
    }
}
