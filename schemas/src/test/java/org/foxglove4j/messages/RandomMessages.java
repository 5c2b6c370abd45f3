package org.foxglove4j.messages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Creates messages with random values; optional values are sometimes absent. */
final class RandomMessages {

    private static final int MOST_ELEMENTS = 3;
    private static final long LATEST_SECOND = 4_000_000_000L;
    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final Map<String, WellKnownType> types;
    private final SplittableRandom random;

    RandomMessages(List<WellKnownType> types, long seed) {
        this.types = types.stream().collect(Collectors.toMap(WellKnownType::name, Function.identity()));
        this.random = new SplittableRandom(seed);
    }

    Record next(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        JsonNode fields = types.get(type.getSimpleName()).protobuf().get("fields");
        Class<?>[] parameters = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
            values[i] = isAbsent(components[i]) ? null : value(components[i], fields.get(i));
        }
        try {
            return (Record) type.getDeclaredConstructor(parameters).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has a public constructor", e);
        }
    }

    private boolean isAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
    }

    private Object value(RecordComponent component, JsonNode field) {
        int length = field.has("length") ? field.get("length").asInt() : random.nextInt(MOST_ELEMENTS);
        Class<?> type = component.getType();
        if (type == double[].class) {
            return random.doubles(length, -1e6, 1e6).toArray();
        }
        if (type == int[].class) {
            return random.ints(length, 0, Integer.MAX_VALUE).toArray();
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return IntStream.range(0, length).mapToObj(i -> next(element)).toList();
        }
        return single(type);
    }

    private Object single(Class<?> type) {
        if (type == double.class) {
            return random.nextInt(10) == 0 ? 0.0 : random.nextDouble(-1e6, 1e6);
        } else if (type == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(3));
        } else if (type == int.class) {
            return random.nextInt(Integer.MAX_VALUE);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return random.nextBoolean() ? "" : "tëxt " + random.nextInt();
        } else if (type == byte[].class) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(LATEST_SECOND), random.nextInt(NANOS_PER_SECOND));
        } else if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(1000), random.nextInt(NANOS_PER_SECOND));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return next(type);
    }
}
