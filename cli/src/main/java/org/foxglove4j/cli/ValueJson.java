package org.foxglove4j.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Formats decoded values as JSON: bytes as base64, times in seconds, numbers that JSON cannot represent as strings. */
final class ValueJson {

    private ValueJson() {}

    static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeName((String) name);
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Double number) {
            Json.write(json, number);
        } else if (value instanceof Float number) {
            Json.write(json, number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof byte[] bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Instant time) {
            writeSeconds(json, time.getEpochSecond(), time.getNano());
        } else if (value instanceof Duration duration) {
            writeSeconds(json, duration.getSeconds(), duration.getNano());
        } else {
            json.writeNull();
        }
    }

    private static void writeSeconds(JsonGenerator json, long seconds, long nanos) {
        BigDecimal exact = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
        json.writeNumber(exact.toPlainString());
    }
}
