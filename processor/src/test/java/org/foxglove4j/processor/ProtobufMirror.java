package org.foxglove4j.processor;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.MapEntry;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Creates a sample's message with protobuf-java from its descriptor alone, matching fields by their names. */
final class ProtobufMirror {

    /** Names on the wire that annotations of the samples give. */
    private static final Map<String, String> RENAMED = Map.of(
            "serialnumber",
            "serial",
            "theurl",
            "url",
            "WARNING",
            "WARN",
            "MOVING",
            "MOVING_SLOWLY",
            "FRONT_RIGHT",
            "FRONT_R");

    private static final Set<String> TRANSPARENT = Set.of("Meters", "Route", "Id", "Place", "WheelId");

    private ProtobufMirror() {}

    static DynamicMessage of(Object value, Descriptor type) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        if (type.getRealOneofs().isEmpty()) {
            type.getFields().forEach(field -> set(message, field, content(read(value, field.getName()))));
            return message.build();
        }
        FieldDescriptor alternative = type.getFields().stream()
                .filter(field -> field.getMessageType()
                        .getName()
                        .endsWith(value.getClass().getSimpleName()))
                .findFirst()
                .orElseThrow();
        return message.setField(alternative, of(value, alternative.getMessageType()))
                .build();
    }

    private static void set(DynamicMessage.Builder message, FieldDescriptor field, Object value) {
        if (value == null) {
            return;
        }
        if (field.isMapField()) {
            ((Map<?, ?>) value)
                    .forEach((key, each) -> message.addRepeatedField(field, entry(field.getMessageType(), key, each)));
        } else if (field.isRepeated()) {
            elements(value).forEach(element -> message.addRepeatedField(field, single(field, content(element))));
        } else {
            message.setField(field, single(field, value));
        }
    }

    /** Reads the field or getter whose name is the same, less underscores and capitals. */
    private static Object read(Object value, String wireName) {
        String name = normal(wireName);
        String sourceName = RENAMED.getOrDefault(name, name);
        try {
            for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (normal(field.getName()).equals(sourceName)) {
                        field.setAccessible(true);
                        return field.get(value);
                    }
                }
            }
            String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return value.getClass().getMethod(getter).invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Takes a value out of optionals and transparent records. */
    private static Object content(Object value) {
        if (value instanceof Optional<?> optional) {
            return content(optional.orElse(null));
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        if (value instanceof AtomicBoolean atomic) {
            return atomic.get();
        }
        if (value instanceof AtomicInteger atomic) {
            return atomic.get();
        }
        if (value instanceof AtomicLong atomic) {
            return atomic.get();
        }
        return value != null && TRANSPARENT.contains(value.getClass().getSimpleName())
                ? read(value, value.getClass().getRecordComponents()[0].getName())
                : value;
    }

    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Iterable<?> iterable) {
            iterable.forEach(elements::add);
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
        }
        return elements;
    }

    /** Makes an entry as generated messages do, which writes key and value in any case. */
    private static Message entry(Descriptor type, Object key, Object held) {
        FieldDescriptor field = type.findFieldByNumber(2);
        Object value = single(field, content(held));
        WireFormat.FieldType wireType =
                WireFormat.FieldType.valueOf(field.getType().name());
        Object none = switch (field.getJavaType()) {
            case MESSAGE -> DynamicMessage.getDefaultInstance(field.getMessageType());
            case ENUM -> 0;
            default -> field.getDefaultValue();
        };
        FieldDescriptor keyField = type.findFieldByNumber(1);
        WireFormat.FieldType keyType =
                WireFormat.FieldType.valueOf(keyField.getType().name());
        return MapEntry.newDefaultInstance(type, keyType, keyField.getDefaultValue(), wireType, none)
                .newBuilderForType()
                .setKey(single(keyField, content(key)))
                .setValue(value instanceof EnumValueDescriptor constant ? constant.getNumber() : value)
                .build();
    }

    private static Object single(FieldDescriptor field, Object value) {
        return switch (field.getType()) {
            case BOOL, FLOAT, DOUBLE -> value;
            case INT32, SFIXED32 -> ((Number) value).intValue();
            case UINT32, FIXED32 -> unsigned((Number) value);
            case INT64, UINT64, SFIXED64, FIXED64 -> value;
            case STRING -> text(value);
            case BYTES ->
                value instanceof ByteBuffer buffer
                        ? ByteString.copyFrom(buffer.duplicate())
                        : ByteString.copyFrom((byte[]) value);
            case ENUM -> {
                String name = ((Enum<?>) value).name();
                yield field.getEnumType().findValueByName(RENAMED.getOrDefault(name, name));
            }
            case MESSAGE -> message(field.getMessageType(), value);
            default -> throw new AssertionError("no " + field.getType() + " was expected");
        };
    }

    private static int unsigned(Number value) {
        if (value instanceof Byte) {
            return value.intValue() & 0xff;
        }
        return value instanceof Short ? value.intValue() & 0xffff : value.intValue();
    }

    private static String text(Object value) {
        if (value instanceof char[] letters) {
            return new String(letters);
        }
        if (value instanceof Enum<?> constant) {
            return RENAMED.getOrDefault(constant.name(), constant.name());
        }
        return value.getClass().getSimpleName().equals("Color")
                ? String.format("#%06x", (int) read(value, "rgb"))
                : value.toString();
    }

    private static Message message(Descriptor type, Object value) {
        if (value instanceof Instant instant) {
            return secondsAndNanos(type, instant.getEpochSecond(), instant.getNano());
        }
        if (value instanceof Date date) {
            return message(type, date.toInstant());
        }
        if (value instanceof Duration duration) {
            long seconds = duration.getSeconds();
            int nanos = duration.getNano();
            return seconds < 0 && nanos > 0
                    ? secondsAndNanos(type, seconds + 1, nanos - 1_000_000_000)
                    : secondsAndNanos(type, seconds, nanos);
        }
        return value instanceof Double radians ? point(type, radians) : of(value, type);
    }

    private static Message secondsAndNanos(Descriptor type, long seconds, int nanos) {
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByName("seconds"), seconds)
                .setField(type.findFieldByName("nanos"), nanos)
                .build();
    }

    /** Does what the converter of an angle does in the samples. */
    private static Message point(Descriptor type, double x) {
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByName("x"), x)
                .build();
    }
}
