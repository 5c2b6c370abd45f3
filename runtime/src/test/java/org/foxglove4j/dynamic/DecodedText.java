package org.foxglove4j.dynamic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints decoded messages for comparison, with bytes as lists of numbers from 0 to 255. */
final class DecodedText {

    private DecodedText() {}

    static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DecodedText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof byte[] bytes) {
            return of(IntStream.range(0, bytes.length)
                    .mapToObj(i -> bytes[i] & 0xFF)
                    .toList());
        }
        return String.valueOf(value);
    }
}
