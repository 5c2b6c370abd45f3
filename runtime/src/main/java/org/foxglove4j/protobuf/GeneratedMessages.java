package org.foxglove4j.protobuf;

import com.google.protobuf.Message;
import java.lang.reflect.Method;

/** Finds what {@code protoc} has written into a class. */
final class GeneratedMessages {

    private GeneratedMessages() {}

    /**
     * Returns the message of a class that has no fields set.
     *
     * @throws IllegalArgumentException if it is not a generated class, or this library may not see it
     */
    static <M extends Message> M defaultInstance(Class<M> type) {
        try {
            Method getter = type.getMethod("getDefaultInstance");
            getter.setAccessible(true);
            return type.cast(getter.invoke(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "a class that protoc generated was expected, in a package that its module opens to"
                            + " org.foxglove4j.runtime, found " + type.getName()
                            + "; messages that have no class are logged and decoded by their descriptor",
                    e);
        }
    }
}
