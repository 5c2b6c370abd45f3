package org.foxglove4j.cli;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Prints a protobuf message as JSON with the fields' own names; fields without presence are printed even if they are zero.
 * Enums are printed by name, bytes as base64, numbers that JSON has no form for as strings.
 */
final class ProtobufJson {

    private ProtobufJson() {}

    static void write(JsonGenerator json, Message message) {
        json.writeStartObject();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isMapField()) {
                json.writeName(field.getName());
                writeMap(json, field, message);
            } else if (field.isRepeated()) {
                json.writeName(field.getName());
                json.writeStartArray();
                ((List<?>) message.getField(field)).forEach(value -> writeValue(json, field, value));
                json.writeEndArray();
            } else if (!field.hasPresence() || message.hasField(field)) {
                json.writeName(field.getName());
                writeValue(json, field, message.getField(field));
            }
        }
        json.writeEndObject();
    }

    private static void writeMap(JsonGenerator json, FieldDescriptor field, Message message) {
        FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        json.writeStartObject();
        for (Object one : (List<?>) message.getField(field)) {
            Message entry = (Message) one;
            json.writeName(String.valueOf(entry.getField(key)));
            writeValue(json, value, entry.getField(value));
        }
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, FieldDescriptor field, Object value) {
        if (value instanceof Message message) {
            write(json, message);
        } else if (value instanceof ByteString bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes.toByteArray()));
        } else if (value instanceof EnumValueDescriptor constant) {
            json.writeString(constant.getName());
        } else if (value instanceof Double number) {
            Json.write(json, number);
        } else if (value instanceof Float number) {
            Json.write(json, number);
        } else if (value instanceof Long number) {
            writeLong(json, number, isUnsigned(field));
        } else if (value instanceof Integer number) {
            json.writeNumber(isUnsigned(field) ? Integer.toUnsignedLong(number) : number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    private static boolean isUnsigned(FieldDescriptor field) {
        return switch (field.getType()) {
            case UINT32, UINT64, FIXED32, FIXED64 -> true;
            default -> false;
        };
    }

    private static void writeLong(JsonGenerator json, long number, boolean unsigned) {
        if (unsigned && number < 0) {
            json.writeNumber(new BigInteger(Long.toUnsignedString(number)));
        } else {
            json.writeNumber(number);
        }
    }
}
