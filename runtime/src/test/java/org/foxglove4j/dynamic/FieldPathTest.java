package org.foxglove4j.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a path finds the value it names, and that errors are explained. */
class FieldPathTest {

    private static final Map<String, @Nullable Object> MESSAGE = new HashMap<>(Map.of(
            "pose", Map.of("position", Map.of("x", 1.5f)),
            "ranges", List.of(1.0, 2.0, 3L),
            "data", new byte[] {1, -1},
            "a.b", Map.of("c d", "text"),
            "big", new BigInteger("18446744073709551615"),
            "rows", List.of(Map.of("id", 7L))));

    static {
        MESSAGE.put("nan", null);
    }

    @Test
    void pathFindsItsValue() {
        assertThat(FieldPath.of("pose.position").get(MESSAGE)).isEqualTo(Map.of("x", 1.5f));
        assertThat(FieldPath.of("pose.position.x").getDouble(MESSAGE)).isEqualTo(1.5);
        assertThat(FieldPath.of("ranges[0]").getDouble(MESSAGE)).isEqualTo(1);
        assertThat(FieldPath.of("ranges[-1]").getLong(MESSAGE)).isEqualTo(3);
        assertThat(FieldPath.of("data[1]").getLong(MESSAGE)).isEqualTo(255);
        assertThat(FieldPath.of("rows[0].id").getLong(MESSAGE)).isEqualTo(7);
        assertThat(FieldPath.of("\"a.b\".c d").getString(MESSAGE)).isEqualTo("text");
        assertThat(FieldPath.of("big").getDouble(MESSAGE)).isEqualTo(0x1p64);
        assertThat(FieldPath.of("nan").getDouble(MESSAGE)).isNaN();
    }

    @Test
    void whatIsNotThereIsNull_orTold() {
        for (String path :
                List.of("no", "pose.z", "ranges[3]", "ranges[-4]", "data[2]", "pose[0]", "ranges.x", "nan.x")) {
            assertThat(FieldPath.of(path).get(MESSAGE)).as(path).isNull();
        }
        assertThatThrownBy(() -> FieldPath.of("pose.position.z").getDouble(MESSAGE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "expected a number at pose.position.z, found none: the value before .z is a message with [x]");
        assertThatThrownBy(() -> FieldPath.of("ranges[3]").getDouble(MESSAGE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("expected a number at ranges[3], found none: the value before [3] is an array of 3");
    }

    @Test
    void wrongTypeIsReported() {
        assertThatThrownBy(() -> FieldPath.of("pose").getDouble(MESSAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a number at pose, found a message with [position]");
        assertThatThrownBy(() -> FieldPath.of("big").getLong(MESSAGE)).hasMessageContaining("18446744073709551615");
        assertThatThrownBy(() -> FieldPath.of("nan").getString(MESSAGE)).hasMessageContaining("found null");
    }

    @Test
    void timesAreReadInAllTheirForms() {
        Instant time = Instant.ofEpochSecond(5, 6);
        for (Object form : List.of(
                time,
                Map.of("sec", 5L, "nsec", 6L),
                Map.of("sec", 5L, "nanosec", 6L),
                Map.of("seconds", 5L, "nanos", 6L),
                "1970-01-01T00:00:05.000000006Z",
                "1970-01-01T02:00:05.000000006+02:00")) {
            assertThat(FieldPath.of("t").getInstant(Map.of("t", form))).isEqualTo(time);
        }
        for (Object form : List.of(5L, "today", Map.of("sec", 5L), Map.of("sec", 5L, "nsec", 6L, "more", 1L))) {
            assertThatThrownBy(() -> FieldPath.of("t").getInstant(Map.of("t", form)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected a time at t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".a", "a.", "a..b", "a[", "a[x]", "a[0]b", "a]", "[0", "\"a", "a\"b\"", "a[99999999999]"})
    void invalidPathsAreRejected(String path) {
        assertThatThrownBy(() -> FieldPath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadingTopicIsReported() {
        assertThatThrownBy(() -> FieldPath.of("/pose.x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pass only the part after the topic");
    }

    @Test
    void secondsOutOfRangeAreNotATime() {
        for (long seconds : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 60}) {
            assertThatThrownBy(() -> FieldPath.of("stamp")
                            .getInstant(Map.of("stamp", Map.of("sec", seconds, "nsec", 2_000_000_000L))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a time at stamp, found " + seconds + " seconds");
        }
    }
}
