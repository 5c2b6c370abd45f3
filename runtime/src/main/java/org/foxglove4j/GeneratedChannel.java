package org.foxglove4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Finds, by the name of a type, the typed channel that the annotation processor has written for it. */
final class GeneratedChannel {

    private GeneratedChannel() {}

    /**
     * Calls the factory of the generated class.
     *
     * @throws IllegalArgumentException if there is no such class, or this library may not see it
     */
    static Channel<?> create(Class<?> type, ChannelBuilder builder) {
        String name = nameFor(type);
        try {
            Method factory =
                    Class.forName(name, true, type.getClassLoader()).getDeclaredMethod("create", ChannelBuilder.class);
            factory.setAccessible(true);
            return (Channel<?>) factory.invoke(null, builder);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    name + ", which the annotation processor writes, was expected beside " + type.getName()
                            + ", and is missing: annotate the type with @FoxgloveSchema, and have the compiler run"
                            + " foxglove4j-processor (since JDK 23 it must be named as a processor; on the class path alone"
                            + " it is not run)",
                    e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalArgumentException(name + " failed", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    name
                            + " was found, but cannot be used: it was not written by the annotation processor, or its module"
                            + " does not open the package to org.foxglove4j.runtime",
                    e);
        }
    }

    /** Returns the name of the generated class: the simple names of the type and of those around it, put together. */
    private static String nameFor(Class<?> type) {
        StringBuilder name = new StringBuilder("Channel");
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            name.insert(0, each.getSimpleName());
        }
        return type.getPackageName().isEmpty() ? name.toString() : type.getPackageName() + "." + name;
    }
}
