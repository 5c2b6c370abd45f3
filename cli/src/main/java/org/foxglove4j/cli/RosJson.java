package org.foxglove4j.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;

/**
 * Prints a message of ROS as JSON: arrays of bytes as base64, times in seconds, numbers that JSON has no form for as strings.
 */
final class RosJson {

    private final JsonGenerator json;
    private final RosBytes bytes;

    private RosJson(JsonGenerator json, RosBytes bytes) {
        this.json = json;
        this.bytes = bytes;
    }

    /**
     * Prints a message.
     *
     * @throws IllegalArgumentException if it is not of that type
     */
    static void write(JsonGenerator json, RosType type, RosBytes bytes) {
        new RosJson(json, bytes).write(type);
    }

    private void write(RosType type) {
        json.writeStartObject();
        for (RosType.Field field : type.fields()) {
            json.writeName(field.name());
            writeField(field);
        }
        json.writeEndObject();
        if (type.fields().isEmpty() && bytes.isCdr()) {
            // IDL knows no empty types: ROS 2 gives them a member that nobody sees.
            bytes.i8();
        }
    }

    private void writeField(RosType.Field field) {
        if (field.count() == RosType.Field.ONE) {
            writeOne(field);
            return;
        }
        int minBytes = field.primitive() == null ? 1 : field.primitive().minBytes();
        int count = field.count();
        if (count == RosType.Field.ANY) {
            count = bytes.count(minBytes);
        } else {
            bytes.checkCount(count, minBytes);
        }
        if (field.primitive() == RosType.Primitive.UINT8 || field.primitive() == RosType.Primitive.BYTE) {
            json.writeString(Base64.getEncoder().encodeToString(bytes.bytes(count)));
            return;
        }
        json.writeStartArray();
        for (int i = 0; i < count; i++) {
            writeOne(field);
        }
        json.writeEndArray();
    }

    private void writeOne(RosType.Field field) {
        if (field.primitive() == null) {
            write(field.type());
            return;
        }
        switch (field.primitive()) {
            case BOOL -> json.writeBoolean(bytes.i8() != 0);
            case INT8 -> json.writeNumber(bytes.i8());
            case BYTE, CHAR, UINT8 -> json.writeNumber(bytes.i8() & 0xFF);
            case INT16 -> json.writeNumber(bytes.i16());
            case UINT16 -> json.writeNumber(Short.toUnsignedInt(bytes.i16()));
            case INT32 -> json.writeNumber(bytes.i32());
            case UINT32 -> json.writeNumber(Integer.toUnsignedLong(bytes.i32()));
            case INT64 -> json.writeNumber(bytes.i64());
            case UINT64 -> json.writeNumber(new BigInteger(Long.toUnsignedString(bytes.i64())));
            case FLOAT32 -> Json.write(json, bytes.f32());
            case FLOAT64 -> Json.write(json, bytes.f64());
            case TIME -> writeSeconds(Integer.toUnsignedLong(bytes.i32()), Integer.toUnsignedLong(bytes.i32()));
            case DURATION -> writeSeconds(bytes.i32(), bytes.i32());
            case STRING -> json.writeString(bytes.string());
        }
    }

    private void writeSeconds(long seconds, long nanos) {
        BigDecimal exact = BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
        json.writeNumber(exact.toPlainString());
    }
}
