package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final JsonNames NAMES = JsonNames.of("x", "y", "nested");

    private static JsonReader reader(String json) {
        return new JsonReader(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsFieldsInAnyOrderAndSkipsUnknownOnes() {
        JsonReader in = reader(
                " { \"y\" : 2 , \"other\":[{\"x\":[]},\"a\\\"]\",-1e5,{},[],true,false,null], \"x\":1.5, \"\\u0079\":3 } ");
        in.beginObject();
        assertThat(in.nextField(NAMES)).isEqualTo(1);
        assertThat(in.readInt()).isEqualTo(2);
        assertThat(in.nextField(NAMES)).isEqualTo(JsonReader.UNKNOWN);
        in.skipValue();
        assertThat(in.nextField(NAMES)).isEqualTo(0);
        assertThat(in.readDouble()).isEqualTo(1.5);
        assertThat(in.nextField(NAMES)).isEqualTo(1);
        assertThat(in.readLong()).isEqualTo(3);
        assertThat(in.nextField(NAMES)).isEqualTo(JsonReader.END);
        in.readEnd();
    }

    @Test
    void readsUnknownNames() {
        JsonReader in = reader("{\"a\\n\":1,\"\":2}");
        in.beginObject();
        assertThat(in.nextName()).isEqualTo("a\n");
        in.skipValue();
        assertThat(in.nextName()).isEmpty();
        in.skipValue();
        assertThat(in.nextName()).isNull();
    }

    @Test
    void readsScalars() {
        assertThat(reader("true").readBoolean()).isTrue();
        assertThat(reader("false").readBoolean()).isFalse();
        assertThat(reader("-128").readByte()).isEqualTo((byte) -128);
        assertThat(reader("4294967295").readUnsignedInt()).isEqualTo(-1);
        assertThat(reader("18446744073709551615").readUnsignedLong()).isEqualTo(-1);
        assertThat(reader("-9223372036854775808").readLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(reader("9223372036854775807").readLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(reader("1.50e2").readInt()).isEqualTo(150);
        assertThat(reader("-0").readInt()).isZero();
        assertThat(reader("0.1").readFloat()).isEqualTo(0.1f);
        assertThat(reader("null").readDouble()).isNaN();
        assertThat(reader("null").readFloat()).isNaN();
        assertThat(reader("-0.0").readDouble()).isEqualTo(-0.0);
        assertThat(reader("\"x\"").readChar()).isEqualTo('x');
        assertThat(reader(" null").readNull()).isTrue();
        assertThat(reader("0").readNull()).isFalse();
    }

    @Test
    void readsStrings() {
        assertThat(reader("\"Grüße \\u4e16\\ud83e\\udd16\\ud83e\\\\\\/\\b\\f\\n\\r\\t\\\"\"")
                        .readString())
                .isEqualTo("Grüße 世\uD83E\uDD16\uFFFD\\/\b\f\n\r\t\"");
        assertThat(reader("\"AAECAw==\"").readBase64()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void readsTimes() {
        assertThat(reader("{\"nsec\":5,\"zone\":\"UTC\",\"sec\":-1}").readInstant())
                .isEqualTo(Instant.ofEpochSecond(-1, 5));
        assertThat(reader("{\"sec\":-1,\"nsec\":900000000}").readDuration()).isEqualTo(Duration.ofMillis(-100));
    }

    @Test
    void readsArrays() {
        assertThat(reader("[ 1 , null,3.5]").readDoubleArray()).containsExactly(1, Double.NaN, 3.5);
        assertThat(reader("[]").readIntArray()).isEmpty();
        assertThat(reader("[true,false]").readBooleanArray()).containsExactly(true, false);
        assertThat(reader("[4294967295]").readUnsignedIntArray()).containsExactly(-1);
        assertThat(reader("[1,-2]").readShortArray()).containsExactly((short) 1, (short) -2);
    }

    @Test
    void errorsIncludeThePathOffsetAndWhatWasFound() {
        JsonReader in = reader("{\"nested\":{\"y\":[1,\"two\"]}}");
        in.beginObject();
        in.nextField(NAMES);
        in.beginObject();
        in.nextField(NAMES);
        assertThatIllegalArgumentException()
                .isThrownBy(in::readDoubleArray)
                .withMessage("JSON field nested.y[1] at byte 18: expected a number or null, found \"two\"");
    }

    @Test
    void errorsNameTheMissingField() {
        JsonReader in = reader("{\"nested\":{}}");
        in.beginObject();
        in.nextField(NAMES);
        in.beginObject();
        in.nextField(NAMES);
        assertThat(in.missing("x"))
                .hasMessage("JSON field nested at byte 12: expected field x, found the end of the object without it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "01",
                "1.",
                ".5",
                "1e",
                "+1",
                "nul",
                "tru",
                "[1",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "\"",
                "\"\\",
                "\"\n\"",
                "{\"a\":1 \"b\":2}",
                "]",
                "}",
                "1 2",
                "NaN",
                "Infinity"
            })
    void rejectsInvalidJson(String json) {
        assertThatThrownBy(() -> {
                    JsonReader in = reader(json);
                    in.skipValue();
                    in.readEnd();
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "1.5",
                "1e10",
                "1e999999999",
                "\"1\"",
                "null",
                "true",
                "1e-1",
                "1e-2147483647",
                "1e2147483647",
                "1e-99999999999",
                "1e99999999999"
            })
    void rejectsValuesThatAreNotInts(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(reader(json)::readInt)
                .withMessageContaining("expected an integer from -2147483648 to 2147483647, found " + json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "null"})
    void rejectsValuesThatAreNotStrings(String json) {
        assertThatIllegalArgumentException().isThrownBy(reader(json)::readString);
    }

    @Test
    void rejectsExcessiveNesting() {
        assertThatIllegalArgumentException()
                .isThrownBy(reader("[".repeat(100_000))::skipValue)
                .withMessageContaining("expected at most 256 values within each other");
    }
}
