package org.foxglove4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.foxglove4j.internal.GeneratedClass;

/** Finds, by the name of a type, the typed channel that the annotation processor has written for it. */
final class GeneratedChannel {

    private GeneratedChannel() {}

    /**
     * Calls the factory of the generated class.
     *
     * @throws IllegalArgumentException if there is no such class, or this library may not see it
     */
    static Channel<?> create(Class<?> type, ChannelBuilder builder) {
        Class<?> generated = GeneratedClass.find(type, "Channel");
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
