package org.foxglove4j.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts messages to maps. */
final class MessageMaps {

    private MessageMaps() {}

    /**
     * Returns the fields of a message. The parameter is not a {@link Message}, because the caller's class could then
     * not be loaded without protobuf-java to report that it is missing.
     */
    static Map<String, @Nullable Object> of(DynamicMessage message) {
        return fields(message);
    }

    private static Map<String, @Nullable Object> fields(Message message) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isMapField()) {
                fields.put(field.getName(), map(field, message));
            } else if (field.isRepeated()) {
                fields.put(field.getName(), list(field, (List<?>) message.getField(field)));
            } else if (!field.hasPresence() || message.hasField(field)) {
                fields.put(field.getName(), value(field, message.getField(field)));
            }
        }
        return fields;
    }

    private static List<Object> list(FieldDescriptor field, List<?> elements) {
        List<Object> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(value(field, element));
        }
        return values;
    }

    private static Map<String, Object> map(FieldDescriptor field, Message message) {
        FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Object one : (List<?>) message.getField(field)) {
            Message entry = (Message) one;
            entries.put(String.valueOf(value(key, entry.getField(key))), value(value, entry.getField(value)));
        }
        return entries;
    }

    private static Object value(FieldDescriptor field, Object value) {
        if (value instanceof Message message) {
            return fields(message);
        }
        if (value instanceof ByteString bytes) {
            return bytes.toByteArray();
        }
        if (value instanceof EnumValueDescriptor constant) {
            // A constant that is missing in the descriptor has a negative index.
            return constant.getIndex() < 0 ? (Object) (long) constant.getNumber() : constant.getName();
        }
        if (value instanceof Integer number) {
            return isUnsigned(field) ? Integer.toUnsignedLong(number) : number.longValue();
        }
        if (value instanceof Long number && number < 0 && isUnsigned(field)) {
            return new BigInteger(Long.toUnsignedString(number));
        }
        return value;
    }

    private static boolean isUnsigned(FieldDescriptor field) {
        return switch (field.getType()) {
            case UINT32, UINT64, FIXED32, FIXED64 -> true;
            default -> false;
        };
    }
}
