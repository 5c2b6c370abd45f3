package org.foxglove4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.foxglove4j.internal.GeneratedClass;

/** Finds, by the name of a type, the typed channel that the annotation processor has written for it. */
final class GeneratedChannel {

    private static final String SUFFIX = "Channel";

    private GeneratedChannel() {}

    /**
     * Returns the type, or the nearest of its supertypes, that has a generated channel: for a class that extends an
     * annotated one, or is one of those that a sealed type permits.
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
     * @throws IllegalArgumentException if there is no such class, or this library may not see it
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
