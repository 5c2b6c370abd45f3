package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with Jackson: each reads what the other writes, and both reject the same input. */
class JsonAgainstJacksonTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final SplittableRandom random = new SplittableRandom(17);
    private final EncodeBuffer out = new EncodeBuffer(0);

    private JsonNode parsed() {
        JsonNode node = JACKSON.readTree(out.toByteArray());
        out.clear();
        return node;
    }

    private String someString() {
        int length = random.nextInt(5) == 0 ? random.nextInt(3000) : random.nextInt(40);
        int kind = random.nextInt(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int codePoint = switch (kind) {
                case 0, 1 -> random.nextInt(0x20, 0x7f);
                case 2 -> random.nextInt(0x80);
                case 3 -> random.nextInt(0x800);
                default -> random.nextInt(0x110000);
            };
            if (codePoint < 0xd800 || codePoint > 0xdfff) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    @Test
    void stringsAreCompatibleWithJackson() {
        for (int round = 0; round < 500; round++) {
            String text = someString();
            JsonWriter.writeString(out, text);
            assertThat(new JsonReader(out.toByteArray()).readString()).isEqualTo(text);
            assertThat(parsed().stringValue()).isEqualTo(text);
            JsonWriter.writeString(out, new StringBuilder(text));
            assertThat(parsed().stringValue()).isEqualTo(text);
            JsonWriter.writeString(out, text.toCharArray());
            assertThat(parsed().stringValue()).isEqualTo(text);
            assertThat(new JsonReader(JACKSON.writeValueAsBytes(text)).readString())
                    .isEqualTo(text);
        }
    }

    @Test
    void numbersAreCompatibleWithJackson() {
        for (int round = 0; round < 4_000; round++) {
            long bits = random.nextLong() >> random.nextInt(64);
            JsonWriter.writeLong(out, bits);
            assertThat(new JsonReader(out.toByteArray()).readLong()).isEqualTo(bits);
            assertThat(parsed().longValue()).isEqualTo(bits);
            JsonWriter.writeInt(out, (int) bits);
            assertThat(new JsonReader(out.toByteArray()).readInt()).isEqualTo((int) bits);
            assertThat(parsed().intValue()).isEqualTo((int) bits);
            JsonWriter.writeUnsignedLong(out, bits);
            assertThat(new JsonReader(out.toByteArray()).readUnsignedLong()).isEqualTo(bits);
            assertThat(parsed().bigIntegerValue()).isEqualTo(new BigInteger(Long.toUnsignedString(bits)));
            JsonWriter.writeUnsignedInt(out, (int) bits);
            assertThat(new JsonReader(out.toByteArray()).readUnsignedInt()).isEqualTo((int) bits);
            assertThat(parsed().longValue()).isEqualTo(Integer.toUnsignedLong((int) bits));

            double value = round % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : bits / 1000.0;
            if (Double.isFinite(value)) {
                JsonWriter.writeDouble(out, value);
                assertThat(new JsonReader(out.toByteArray()).readDouble()).isEqualTo(value);
                assertThat(parsed().doubleValue()).isEqualTo(value);
                assertThat(new JsonReader(JACKSON.writeValueAsBytes(value)).readDouble())
                        .isEqualTo(value);
                assertThat(new JsonReader(JACKSON.writeValueAsBytes(new BigDecimal(value))).readDouble())
                        .isEqualTo(value);
            }
            float single = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(single)) {
                JsonWriter.writeFloat(out, single);
                assertThat(new JsonReader(out.toByteArray()).readFloat()).isEqualTo(single);
                assertThat(parsed().floatValue()).isEqualTo(single);
            }
        }
    }

    @Test
    void numbersAreParsedToTheNearestFloatOrDouble() {
        for (int round = 0; round < 20_000; round++) {
            String text = (random.nextBoolean() ? "-" : "")
                    + someDigits(1 + random.nextInt(22))
                    + (random.nextBoolean() ? "." + random.nextLong(1L << random.nextInt(1, 63)) : "")
                    + (random.nextBoolean() ? "e" + random.nextInt(-330, 300) : "");
            byte[] json = text.getBytes(StandardCharsets.US_ASCII);
            double expected = Double.parseDouble(text);
            if (Double.isFinite(expected)) {
                assertThat(new JsonReader(json).readDouble()).as(text).isEqualTo(expected);
            }
            float expectedFloat = Float.parseFloat(text);
            if (Float.isFinite(expectedFloat)) {
                assertThat(new JsonReader(json).readFloat()).as(text).isEqualTo(expectedFloat);
            }
        }
    }

    private String someDigits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    @Test
    void base64MatchesTheJdkForAllLengths() {
        for (int length = 0; length < 100; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            JsonWriter.writeBase64(out, bytes);
            assertThat(new JsonReader(out.toByteArray()).readBase64()).isEqualTo(bytes);
            assertThat(parsed().stringValue()).isEqualTo(Base64.getEncoder().encodeToString(bytes));
            JsonWriter.writeBase64(
                    out, ByteBuffer.allocateDirect(length).put(bytes).flip());
            assertThat(parsed().stringValue()).isEqualTo(Base64.getEncoder().encodeToString(bytes));
        }
    }

    @Test
    void longArraysAreWrittenCompletely() {
        double[] doubles = random.doubles(10_000).toArray();
        JsonWriter.writeDoubleArray(out, doubles);
        assertThat(new JsonReader(out.toByteArray()).readDoubleArray()).isEqualTo(doubles);
        assertThat(JACKSON.treeToValue(parsed(), double[].class)).isEqualTo(doubles);
    }

    @Test
    void rejectsWhateverJacksonRejects() {
        byte[] text =
                ("{\"a\":[1,-2.5e3,\"t\\u0041\\n\",null,true,false],\"b\":{\"c\":{}},\"d\":[],\"e\":\"\",\"f\":0.125}")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] interesting = "{}[]\",:\\0123456789.eE+-tfn \u0001".getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 10_000; round++) {
            byte[] damaged = Arrays.copyOf(text, random.nextInt(4) == 0 ? random.nextInt(text.length) : text.length);
            for (int i = random.nextInt(3); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = interesting[random.nextInt(interesting.length)];
            }
            assertThat(weAccept(damaged))
                    .as(new String(damaged, StandardCharsets.ISO_8859_1))
                    .isEqualTo(jacksonAccepts(damaged));
        }
    }

    private static boolean jacksonAccepts(byte[] json) {
        try {
            return !JACKSON.readTree(json).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean weAccept(byte[] json) {
        try {
            JsonReader in = new JsonReader(json);
            in.skipValue();
            in.readEnd();
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("expected");
            return false;
        }
    }
}
