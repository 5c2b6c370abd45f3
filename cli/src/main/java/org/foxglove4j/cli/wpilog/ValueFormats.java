package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The formats of unstructured values. A value becomes an object with the field {@code value}, as {@code Foxglove.log} writes
 * numbers, because the app plots fields.
 */
final class ValueFormats {

    /** Larger messages are refused, to bound memory. */
    static final int MAX_MESSAGE_BYTES = 64 << 20;

    private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(UTF_8);
    private static final byte[] BEHIND_VALUE = {'}'};
    private static final byte[] BEFORE_ELEMENTS = {'['};
    private static final byte[] BETWEEN_ELEMENTS = {','};

    private static final Map<String, TopicFormat> BY_TYPE = Map.ofEntries(
            Map.entry("boolean", scalar("Boolean", "boolean", 1, ValueFormats::writeBoolean)),
            Map.entry("int64", scalar("Integer", "integer", Long.BYTES, ValueFormats::writeLong)),
            Map.entry("float", scalar("Number", "number", Float.BYTES, ValueFormats::writeFloat)),
            Map.entry("double", scalar("Number", "number", Double.BYTES, ValueFormats::writeDouble)),
            Map.entry("string", string()),
            Map.entry("structschema", string()),
            Map.entry("json", TopicFormat.jsonWithoutSchema(JsonText::encode)),
            Map.entry("boolean[]", array("Boolean", "boolean", 1, ValueFormats::writeBoolean)),
            Map.entry("int64[]", array("Integer", "integer", Long.BYTES, ValueFormats::writeLong)),
            Map.entry("float[]", array("Number", "number", Float.BYTES, ValueFormats::writeFloat)),
            Map.entry("double[]", array("Number", "number", Double.BYTES, ValueFormats::writeDouble)),
            Map.entry(
                    "string[]",
                    TopicFormat.json("String[]", arraySchema("String[]", "string"), ValueFormats::encodeStrings)));

    private ValueFormats() {}

    /** Writes the value at an offset in a payload. */
    @FunctionalInterface
    private interface ElementWriter {
        void write(ByteBuffer payload, int offset, EncodeBuffer out);
    }

    /** Writes the elements of an array. */
    @FunctionalInterface
    interface Elements {
        void write(int index) throws BadRecordException;
    }

    /** Returns the format of a type, or null if the type is not one of these. */
    static @Nullable TopicFormat of(String type) {
        return BY_TYPE.get(type);
    }

    /** Writes an object whose field {@code value} is an array. */
    static void encodeArray(EncodeBuffer out, int count, Elements elements) throws BadRecordException {
        JsonWriter.writeLiteral(out, BEFORE_VALUE);
        JsonWriter.writeLiteral(out, BEFORE_ELEMENTS);
        for (int i = 0; i < count; i++) {
            elements.write(i);
            JsonWriter.writeLiteral(out, BETWEEN_ELEMENTS);
            checkSize(out);
        }
        JsonWriter.endArray(out);
        JsonWriter.writeLiteral(out, BEHIND_VALUE);
    }

    static void encodeString(String text, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, BEFORE_VALUE);
        JsonWriter.writeString(out, text);
        JsonWriter.writeLiteral(out, BEHIND_VALUE);
    }

    /** Returns the schema of an object with the field {@code value}, given the schema of the field. */
    static byte[] schema(String title, String schemaOfValue) {
        EncodeBuffer out = new EncodeBuffer();
        JsonWriter.writeLiteral(out, "{\"title\":");
        JsonWriter.writeString(out, title);
        JsonWriter.writeLiteral(out, ",\"type\":\"object\",\"properties\":{\"value\":");
        JsonWriter.writeLiteral(out, schemaOfValue);
        JsonWriter.writeLiteral(out, "},\"required\":[\"value\"]}");
        return out.toByteArray();
    }

    static void checkSize(EncodeBuffer out) throws BadRecordException {
        if (out.length() > MAX_MESSAGE_BYTES) {
            throw new BadRecordException("as JSON it would have more than " + MAX_MESSAGE_BYTES + " bytes");
        }
    }

    private static TopicFormat scalar(String name, String jsonType, int bytes, ElementWriter writer) {
        return TopicFormat.json(name, schema(name, "{\"type\":\"" + jsonType + "\"}"), (payload, out) -> {
            if (payload.remaining() != bytes) {
                throw new BadRecordException("expected " + bytes + " bytes, found " + payload.remaining());
            }
            JsonWriter.writeLiteral(out, BEFORE_VALUE);
            writer.write(payload, 0, out);
            JsonWriter.writeLiteral(out, BEHIND_VALUE);
        });
    }

    private static TopicFormat array(String name, String jsonType, int bytes, ElementWriter writer) {
        return TopicFormat.json(name + "[]", arraySchema(name + "[]", jsonType), (payload, out) -> {
            if (payload.remaining() % bytes != 0) {
                throw new BadRecordException(
                        "expected a multiple of " + bytes + " bytes, found " + payload.remaining());
            }
            encodeArray(out, payload.remaining() / bytes, i -> writer.write(payload, i * bytes, out));
        });
    }

    private static TopicFormat string() {
        return TopicFormat.json("String", schema("String", "{\"type\":\"string\"}"), (payload, out) -> {
            encodeString(UTF_8.decode(payload).toString(), out);
            checkSize(out);
        });
    }

    private static byte[] arraySchema(String title, String jsonType) {
        return schema(title, "{\"type\":\"array\",\"items\":{\"type\":\"" + jsonType + "\"}}");
    }

    private static void encodeStrings(ByteBuffer payload, EncodeBuffer out) throws BadRecordException {
        if (payload.remaining() < Integer.BYTES) {
            throw new BadRecordException("expected the number of strings, found " + payload.remaining() + " bytes");
        }
        long count = Integer.toUnsignedLong(payload.getInt());
        if (count > payload.remaining() / Integer.BYTES) {
            throw new BadRecordException(
                    "expected " + count + " strings, found only " + payload.remaining() + " bytes");
        }
        encodeArray(out, (int) count, i -> JsonWriter.writeString(out, ControlRecord.readText(payload)));
    }

    private static void writeBoolean(ByteBuffer payload, int offset, EncodeBuffer out) {
        JsonWriter.writeBoolean(out, payload.get(offset) != 0);
    }

    private static void writeLong(ByteBuffer payload, int offset, EncodeBuffer out) {
        JsonWriter.writeLong(out, payload.getLong(offset));
    }

    private static void writeFloat(ByteBuffer payload, int offset, EncodeBuffer out) {
        JsonWriter.writeFloat(out, payload.getFloat(offset));
    }

    private static void writeDouble(ByteBuffer payload, int offset, EncodeBuffer out) {
        JsonWriter.writeDouble(out, payload.getDouble(offset));
    }
}
