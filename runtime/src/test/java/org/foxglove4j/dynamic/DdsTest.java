package org.foxglove4j.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that messages of DDS are decoded. Eclipse Cyclone DDS 11.0.1 has written them; the test of interoperability
 * that uses {@code write_dds.py} writes the same anew.
 */
class DdsTest {

    @ParameterizedTest
    @MethodSource("messages")
    void bothVersionsAndByteOrdersOfCdrAreDecoded(String topic, String message, String json) throws IOException {
        String name = "demo::" + topic.split("/")[1];
        OneMessage dds = OneMessage.of(
                "cdr", name, "omgidl", resource("dds.idl"), Base64.getDecoder().decode(message));

        assertThat(comparable(MapDecoder.create().decode(dds)))
                .isEqualTo(comparable(new JsonMapper().readValue(json, Map.class)));
    }

    static Stream<Object[]> messages() throws IOException {
        return new String(resource("dds.tsv"), UTF_8).lines().map(line -> line.split("\t"));
    }

    /** Returns a value with numbers of one type, and bytes as in JSON. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, member -> comparable(member.getValue())));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DdsTest::comparable).toList();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DdsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
