package org.foxglove4j.processor;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Creates values of any type by reflection: random, extreme, and absent where a type allows it. */
final class RandomValues {

    private final SplittableRandom random;
    private final boolean mayBeAbsent;
    private final RandomScalars scalars;

    RandomValues(long seed, boolean mayBeAbsent, boolean mayBeNaN) {
        this.random = new SplittableRandom(seed);
        this.mayBeAbsent = mayBeAbsent;
        this.scalars = new RandomScalars(random, mayBeNaN);
    }

    /** Makes a message of a record, class or sealed type. */
    Object message(Class<?> type) {
        return structure(type, Map.of());
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return value(bindings.get(variable), bindings);
        }
        if (type instanceof WildcardType wildcard) {
            return value(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof GenericArrayType array) {
            return array(array.getGenericComponentType(), bindings);
        }
        if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized, bindings);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isArray() ? array(plain.getComponentType(), bindings) : plain(plain);
    }

    private Object parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(first, bindings));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Object key = first == String.class ? scalars.text() + i : value(first, bindings);
                map.put(key, value(type.getActualTypeArguments()[1], bindings));
            }
            boolean inOrder = map.keySet().stream().allMatch(Enum.class::isInstance);
            return raw == Map.class ? (inOrder ? new TreeMap<>(map) : map) : filled(raw, first, map);
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(first, bindings));
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            List<Object> list = list(first, bindings);
            if (raw != List.class && raw != Collection.class && raw != Iterable.class) {
                return filled(raw, first, list);
            }
            return random.nextBoolean() ? list : new LinkedList<>(list);
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            inner.put(raw.getTypeParameters()[i], resolve(type.getActualTypeArguments()[i], bindings));
        }
        return structure(raw, inner);
    }

    /** Makes a collection or map of a class, or of one that implements an interface. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object filled(Class<?> raw, Type first, Object content) {
        if (raw == EnumSet.class) {
            EnumSet set = EnumSet.noneOf((Class) first);
            set.addAll((Collection) content);
            return set;
        }
        if (raw == EnumMap.class) {
            EnumMap map = new EnumMap((Class) first);
            map.putAll((Map) content);
            return map;
        }
        Class<?> made = !raw.isInterface()
                ? raw
                : Stream.of(TreeSet.class, ArrayDeque.class, TreeMap.class, ConcurrentHashMap.class)
                        .filter(raw::isAssignableFrom)
                        .findFirst()
                        .orElseThrow();
        try {
            Object empty = made.getConstructor().newInstance();
            if (empty instanceof Map map) {
                map.putAll((Map) content);
            } else {
                ((Collection) empty).addAll((Collection) content);
            }
            return empty;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Type resolve(Type type, Map<TypeVariable<?>, Type> bindings) {
        return type instanceof TypeVariable<?> variable ? bindings.get(variable) : type;
    }

    private List<Object> list(Type element, Map<TypeVariable<?>, Type> bindings) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(element, bindings));
        }
        return list;
    }

    private Object array(Type component, Map<TypeVariable<?>, Type> bindings) {
        int length = random.nextInt(20);
        Object array = Array.newInstance(raw(component), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, value(component, bindings));
        }
        return array;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private Object structure(Class<?> type, Map<TypeVariable<?>, Type> bindings) {
        try {
            if (type.isSealed()) {
                Class<?>[] permitted = type.getPermittedSubclasses();
                return structure(permitted[random.nextInt(permitted.length)], bindings);
            }
            return type.isRecord() ? record(type, bindings) : bean(type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bindings) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(type, components[i], bindings);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object component(Class<?> type, RecordComponent component, Map<TypeVariable<?>, Type> bindings) {
        boolean ignored = type.getSimpleName().equals("Named")
                && Set.of("secret", "ignored").contains(component.getName());
        if (ignored) {
            return component.getType() == int.class ? (Object) 0 : null;
        }
        boolean required = component.getType().isPrimitive()
                || isNullMarked(type)
                || component.getAnnotatedType().isAnnotationPresent(NonNull.class)
                || Set.of("Meters", "Route", "Id", "WheelId").contains(type.getSimpleName());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getName().equals("motto");
        if (mayBeAbsent && (!required || nullable) && random.nextInt(4) == 0 && !isOptional(component.getType())) {
            return null;
        }
        return value(component.getGenericType(), bindings);
    }

    private static boolean isNullMarked(Class<?> type) {
        return type.isAnnotationPresent(NullMarked.class)
                || (type.getEnclosingClass() != null && isNullMarked(type.getEnclosingClass()));
    }

    private static boolean isOptional(Class<?> type) {
        return type.getName().startsWith("java.util.Optional");
    }

    private Object bean(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            arguments.add(value(parameter.getParameterizedType(), Map.of()));
        }
        Object bean = constructor.newInstance(arguments.toArray());
        for (Method method : type.getMethods()) {
            if (method.getName().startsWith("set")) {
                Type parameter = method.getGenericParameterTypes()[0];
                boolean variable = parameter instanceof TypeVariable<?>;
                method.invoke(bean, value(variable ? typeArgument(type) : parameter, Map.of()));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isPrivate(modifiers) && !Modifier.isFinal(modifiers) && !Modifier.isTransient(modifiers)) {
                field.setAccessible(true);
                field.set(bean, value(field.getGenericType(), Map.of()));
            }
        }
        return bean;
    }

    private static Type typeArgument(Class<?> type) {
        return ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0];
    }

    private Object plain(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        Object scalar = scalars.of(type);
        return scalar != null ? scalar : color(type);
    }

    /** Makes a value of a class that is no message: a color of 24 bits. */
    private Object color(Class<?> type) {
        if (!type.getSimpleName().equals("Color")) {
            return structure(type, Map.of());
        }
        try {
            return type.getConstructor(int.class).newInstance(random.nextInt(1 << 24));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
