package org.foxglove4j.dynamic;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message of ROS 1 or ROS 2. In ROS 1, types without fields take no bytes, so a short definition can describe
 * any number of them: this number is limited.
 */
final class RosMaps {

    private static final int SPARE_MESSAGES = 100_000;

    private final RosBytes bytes;
    private int spare = SPARE_MESSAGES;

    private RosMaps(RosBytes bytes) {
        this.bytes = bytes;
    }

    static MapReader ros1(RosType type) {
        return message -> new RosMaps(RosBytes.ofRos1(message.dataArray(), message.dataOffset(), message.dataLength()))
                .read(type);
    }

    static MapReader cdr(RosType type) {
        return message ->
                new RosMaps(RosBytes.ofCdr(message.dataArray(), message.dataOffset(), message.dataLength())).read(type);
    }

    private Map<String, @Nullable Object> read(RosType type) {
        int start = bytes.position();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RosType.Field field : type.fields()) {
            fields.put(field.name(), value(field));
        }
        if (type.fields().isEmpty() && bytes.isCdr()) {
            // IDL does not support empty types: ROS 2 adds a hidden member to them.
            bytes.i8();
        }
        if (bytes.position() == start && --spare < 0) {
            throw new IllegalArgumentException("it has more than " + SPARE_MESSAGES + " nested messages of zero bytes");
        }
        return fields;
    }

    private Object value(RosType.Field field) {
        if (field.count() == RosType.Field.ONE) {
            return one(field);
        }
        int minBytes = field.primitive() == null ? 1 : field.primitive().minBytes();
        int count = field.count();
        if (count == RosType.Field.ANY) {
            count = bytes.count(minBytes);
        } else {
            bytes.checkCount(count, minBytes);
        }
        if (field.primitive() == RosType.Primitive.UINT8 || field.primitive() == RosType.Primitive.BYTE) {
            return bytes.bytes(count);
        }
        List<Object> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(one(field));
        }
        return elements;
    }

    private Object one(RosType.Field field) {
        if (field.primitive() == null) {
            return read(field.type());
        }
        return switch (field.primitive()) {
            case BOOL -> bytes.i8() != 0;
            case INT8 -> (long) bytes.i8();
            case BYTE, CHAR, UINT8 -> bytes.i8() & 0xFFL;
            case INT16 -> (long) bytes.i16();
            case UINT16 -> Short.toUnsignedLong(bytes.i16());
            case INT32 -> (long) bytes.i32();
            case UINT32 -> Integer.toUnsignedLong(bytes.i32());
            case INT64 -> bytes.i64();
            case UINT64 -> unsigned(bytes.i64());
            case FLOAT32 -> bytes.f32();
            case FLOAT64 -> bytes.f64();
            case TIME ->
                Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.i32()), Integer.toUnsignedLong(bytes.i32()));
            case DURATION -> Duration.ofSeconds(bytes.i32(), bytes.i32());
            case STRING -> bytes.string();
        };
    }

    static Object unsigned(long number) {
        return number >= 0 ? (Object) number : new BigInteger(Long.toUnsignedString(number));
    }
}
