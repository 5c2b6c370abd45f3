package org.foxglove4j.parameter;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.parameter.ParameterValue.ArrayValue;
import org.foxglove4j.parameter.ParameterValue.BooleanValue;
import org.foxglove4j.parameter.ParameterValue.BytesValue;
import org.foxglove4j.parameter.ParameterValue.DictValue;
import org.foxglove4j.parameter.ParameterValue.DoubleValue;
import org.foxglove4j.parameter.ParameterValue.IntegerValue;
import org.foxglove4j.parameter.ParameterValue.StringValue;
import org.jspecify.annotations.Nullable;

/** Converts between parameter values and the plain objects that JSON and YAML parsers produce. */
final class PlainObjects {

    /** Protects the stack against a map that contains itself. */
    private static final int MAX_DEPTH = 100;

    private PlainObjects() {}

    static ParameterValue toValue(Object object) {
        return toValue(object, "value", 1);
    }

    static Object of(ParameterValue value) {
        if (value instanceof IntegerValue integer) {
            return integer.value();
        }
        if (value instanceof DoubleValue number) {
            return number.value();
        }
        if (value instanceof BooleanValue bool) {
            return bool.value();
        }
        if (value instanceof StringValue text) {
            return text.value();
        }
        if (value instanceof BytesValue bytes) {
            return bytes.value();
        }
        if (value instanceof ArrayValue array) {
            List<Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(of(element)));
            return elements;
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((DictValue) value).entries().forEach((name, entry) -> entries.put(name, of(entry)));
        return entries;
    }

    private static ParameterValue toValue(@Nullable Object object, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    path + ": more than " + MAX_DEPTH + " levels of nested maps and lists; does one contain itself?");
        }
        if (object instanceof ParameterValue value) {
            return value;
        }
        if (object instanceof Double || object instanceof Float) {
            return ParameterValue.of(((Number) object).doubleValue());
        }
        if (object instanceof Long || object instanceof Integer || object instanceof Short || object instanceof Byte) {
            return ParameterValue.of(((Number) object).longValue());
        }
        if (object instanceof Boolean bool) {
            return ParameterValue.of(bool.booleanValue());
        }
        if (object instanceof CharSequence text) {
            return ParameterValue.of(text.toString());
        }
        if (object instanceof Enum<?> constant) {
            return ParameterValue.of(constant.name());
        }
        if (object instanceof byte[] bytes) {
            return ParameterValue.of(bytes);
        }
        if (object instanceof Iterable<?> elements) {
            return array(elements, path, depth);
        }
        if (object instanceof Map<?, ?> entries) {
            return dict(entries, path, depth);
        }
        if (object != null && object.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(object); i++) {
                elements.add(Array.get(object, i));
            }
            return array(elements, path, depth);
        }
        throw new IllegalArgumentException(
                path + ": expected a boolean, a number, a string, bytes, a collection, an array or a map, found "
                        + (object == null ? "null" : object.getClass().getName() + " " + object));
    }

    private static ParameterValue array(Iterable<?> elements, String path, int depth) {
        List<ParameterValue> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(toValue(element, path + "[" + values.size() + "]", depth + 1));
        }
        return ParameterValue.of(values);
    }

    private static ParameterValue dict(Map<?, ?> entries, String path, int depth) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        entries.forEach(
                (name, value) -> values.put(String.valueOf(name), toValue(value, path + "." + name, depth + 1)));
        return ParameterValue.of(values);
    }
}
