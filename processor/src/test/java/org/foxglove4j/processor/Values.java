package org.foxglove4j.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Formats values so that two are equal if their texts are, whether or not their classes implement {@code equals}. */
final class Values {

    /** Fields of the samples that are no fields of their messages. */
    private static final Set<String> NOT_IN_MESSAGE = Set.of("secret", "cache", "hidden");

    private final boolean emptyIsNull;

    private Values(boolean emptyIsNull) {
        this.emptyIsNull = emptyIsNull;
    }

    static String format(Object value) {
        StringBuilder out = new StringBuilder();
        new Values(false).format(value, out);
        return out.toString();
    }

    /** Formats an empty list or map, also in a separate record, as a null: protobuf does not distinguish them. */
    static String formatEmptyAsNull(Object value) {
        StringBuilder out = new StringBuilder();
        new Values(true).format(value, out);
        return out.toString();
    }

    private void format(Object value, StringBuilder out) {
        if (value == null || (emptyIsNull && isEmpty(value))) {
            out.append("null");
        } else if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
            format(elements, out);
        } else if (value instanceof PriorityQueue || value.getClass() == HashSet.class) {
            format(((Collection<?>) value).stream().map(this::alone).sorted().toList(), out);
        } else if (value.getClass() == HashMap.class || value instanceof ConcurrentHashMap) {
            Map<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, item) -> sorted.put(alone(key), item));
            format(sorted, out);
        } else if (value instanceof Map<?, ?> map) {
            out.append('{');
            map.forEach((key, item) -> format(item, out.append(key).append('=')));
            out.append('}');
        } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            out.append('[');
            items.forEach(item -> {
                format(item, out);
                out.append(' ');
            });
            out.append(']');
        } else if (value instanceof Optional<?> optional) {
            format(optional.orElse(null), out.append("optional "));
        } else if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            format(bytes, out);
        } else if (value instanceof Enum || value.getClass().getName().startsWith("java.") || isOfJdk(value)) {
            out.append(value);
        } else {
            formatFields(value, out);
        }
    }

    /** Spells a value whose place among others means nothing. */
    private String alone(Object value) {
        StringBuilder out = new StringBuilder();
        format(value, out);
        return out.toString();
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Record && value.getClass().getRecordComponents().length == 1) {
            Object held = get(value.getClass().getDeclaredFields()[0], value);
            return held != null && isEmpty(held);
        }
        if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            return !items.iterator().hasNext();
        }
        boolean isText = value instanceof byte[] || value instanceof char[];
        return value instanceof Map<?, ?> map
                ? map.isEmpty()
                : value.getClass().isArray() && !isText && Array.getLength(value) == 0;
    }

    private static boolean isOfJdk(Object value) {
        return value.getClass().getClassLoader() == null || value instanceof Path;
    }

    private void formatFields(Object value, StringBuilder out) {
        out.append(value.getClass().getSimpleName()).append('(');
        for (Class<?> type = value.getClass();
                type != Object.class && type != Record.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !NOT_IN_MESSAGE.contains(field.getName())) {
                    format(get(field, value), out.append(field.getName()).append('='));
                    out.append(' ');
                }
            }
        }
        out.append(')');
    }

    private static Object get(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
