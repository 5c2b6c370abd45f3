package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.foxglove4j.Encoder;
import org.foxglove4j.encoding.EncodeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests maps with enum and integer keys: their bytes, rejected keys, and allocation. */
class MapKeyTest {

    private static CompiledClasses classes;

    @BeforeAll
    static void compile() {
        classes = new CompiledClasses(Compile.sources("""
                package demo;

                import java.util.*;
                import org.foxglove4j.annotation.*;

                @FoxgloveSchema
                public record Drive(Map<Wheel, Double> speeds, Map<Integer, Boolean> faults, Map<Long, String> names) {

                    public enum Wheel {
                        /** In front. */
                        LEFT,
                        @FoxgloveField(name = "R")
                        RIGHT,
                        REAR
                    }

                    public static Drive ofSpeeds() {
                        return new Drive(sample().speeds(), null, null);
                    }

                    public static Drive sample() {
                        EnumMap<Wheel, Double> speeds = new EnumMap<>(Wheel.class);
                        speeds.put(Wheel.RIGHT, 2.5);
                        speeds.put(Wheel.LEFT, 1.5);
                        Map<Long, String> names = new HashMap<>();
                        names.put(1L << 60, "big");
                        return new Drive(speeds, new HashMap<>(Map.of(-3, true)), names);
                    }
                }
                """));
    }

    @Test
    void jsonUsesNamesAndDecimals() {
        assertThat(new String(classes.encode("demo.DriveJson", sample()), StandardCharsets.UTF_8))
                .isEqualTo("{\"speeds\":{\"LEFT\":1.5,\"R\":2.5},\"faults\":{\"-3\":true},"
                        + "\"names\":{\"1152921504606846976\":\"big\"}}");
    }

    @Test
    void jsonSchemaNamesTheConstants() {
        assertThat(new String(classes.encoder("demo.DriveJson").schema().data(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "title": "demo.Drive",
                          "type": "object",
                          "properties": {
                            "speeds": {
                              "type": "object",
                              "properties": {
                                "LEFT": {"description": "In front.", "type": "number"},
                                "R": {"type": "number"},
                                "REAR": {"type": "number"}
                              }
                            },
                            "faults": {
                              "type": "object",
                              "properties": {},
                              "additionalProperties": {"type": "boolean"}
                            },
                            "names": {
                              "type": "object",
                              "properties": {},
                              "additionalProperties": {"type": "string"}
                            }
                          }
                        }""");
    }

    @Test
    void protobufUsesNamesAndIntegers() {
        assertThat(HexFormat.of().formatHex(classes.encode("demo.DriveProtobuf", sample())))
                .isEqualTo("0a0f" + "0a044c454654" + "11000000000000f83f" //
                        + "0a0c" + "0a0152" + "110000000000000440" //
                        + "120d" + "08fdffffffffffffffff01" + "1001" //
                        + "1a0f" + "08808080808080808010" + "1203626967");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.DriveJson", "demo.DriveProtobuf"})
    void decodedMapIsEqual(String form) {
        byte[] bytes = classes.encode(form, sample());

        assertThat(classes.decoder(form).decode(bytes)).isEqualTo(sample());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"speeds\":{\"RIGHT\":1}} | JSON field speeds.RIGHT at byte 11: expected the name of a Wheel constant"
                        + " (LEFT, R, REAR), found \"RIGHT\"",
                "{\"faults\":{\"1.5\":true}} | JSON field faults.1.5 at byte 11: expected a 32-bit integer, found"
                        + " \"1.5\"",
                "{\"names\":{\"9223372036854775808\":\"\"}} | JSON field names.9223372036854775808 at byte 10: expected a"
                        + " 64-bit integer, found \"9223372036854775808\""
            })
    void invalidJsonKeyIsRejected(String json, String message) {
        assertThatThrownBy(() -> classes.decoder("demo.DriveJson").decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0a0c0a0154110000000000000440, 'expected the name of a Wheel constant (LEFT, R, REAR), found \"T\"'",
        "0a09110000000000000440, 'expected field key, found the end of the message without it'"
    })
    void invalidProtobufKeyIsRejected(String hex, String message) {
        assertThatThrownBy(() -> classes.decoder("demo.DriveProtobuf")
                        .decode(HexFormat.of().parseHex(hex)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(message);
    }

    /** Other maps are excluded, because the JDK allocates an iterator for each. */
    @ParameterizedTest
    @ValueSource(strings = {"demo.DriveJson", "demo.DriveProtobuf"})
    void encodingEnumKeysAllocatesNothing(String form) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Encoder<Object> encoder = classes.encoder(form);
        EncodeBuffer buffer = new EncodeBuffer(1024);
        Object drive = sample("ofSpeeds");
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 40 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                buffer.clear();
                encoder.encode(drive, buffer);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(least).isLessThan(20_000);
    }

    private static Object sample() {
        return sample("sample");
    }

    private static Object sample(String name) {
        try {
            return classes.type("demo.Drive").getMethod(name).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
