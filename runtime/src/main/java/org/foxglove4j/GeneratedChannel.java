package org.foxglove4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.foxglove4j.internal.GeneratedClass;

/** Finds the typed channel that the annotation processor generated for a type, by the name of the type. */
final class GeneratedChannel {

    private static final String SUFFIX = "Channel";

    private GeneratedChannel() {}

    /**
     * Returns the type itself, or its nearest supertype, that has a generated channel. Supertypes matter for a class
     * that extends an annotated class or is permitted by an annotated sealed type.
     */
    static Optional<Class<?>> loggableType(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (GeneratedClass.exists(each, SUFFIX, Channel.class)) {
                return Optional.of(each);
            }
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> above : each.getInterfaces()) {
                Optional<Class<?>> found = loggableType(above);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Calls the factory of the generated class.
     *
     * @throws IllegalArgumentException if there is no such class, or this library cannot access it
     */
    static Channel<?> create(Class<?> type, ChannelBuilder builder) {
        Class<?> generated = GeneratedClass.find(type, SUFFIX);
        try {
            Method factory = generated.getDeclaredMethod("create", ChannelBuilder.class);
            factory.setAccessible(true);
            return (Channel<?>) factory.invoke(null, builder);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalArgumentException(generated.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw GeneratedClass.unusable(generated, e);
        }
    }
}
