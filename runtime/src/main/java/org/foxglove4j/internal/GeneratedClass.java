package org.foxglove4j.internal;

/** Finds, by the name of a type, a class that the annotation processor has written for it. */
public final class GeneratedClass {

    private GeneratedClass() {}

    /**
     * Returns the class.
     *
     * @param suffix what its name has after that of the type, for example {@code Channel}
     * @throws IllegalArgumentException if there is none
     */
    public static Class<?> find(Class<?> type, String suffix) {
        String name = nameFor(type, suffix);
        try {
            return Class.forName(name, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    name + ", which the annotation processor writes, was expected beside " + type.getName()
                            + ", and is missing: annotate the type with @FoxgloveSchema, and have the compiler run"
                            + " foxglove4j-processor (since JDK 23 it must be named as a processor; on the class path alone"
                            + " it is not run)",
                    e);
        }
    }

    /**
     * Returns whether there is such a class.
     *
     * @param kind what it extends: a class that somebody wrote may have the same name
     */
    public static boolean exists(Class<?> type, String suffix, Class<?> kind) {
        if (type.getCanonicalName() == null) {
            return false; // Nothing is generated for classes without a name of their own, or within methods.
        }
        try {
            return kind.isAssignableFrom(Class.forName(nameFor(type, suffix), false, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Says that a class was found, but is not as it should be, or may not be seen by this library. */
    public static IllegalArgumentException unusable(Class<?> generated, Exception cause) {
        return new IllegalArgumentException(
                generated.getName()
                        + " was found, but cannot be used: it was not written by the annotation processor, or its module"
                        + " does not open the package to org.foxglove4j.runtime",
                cause);
    }

    /** Returns the name of the generated class: the simple names of the type and of those around it, put together. */
    private static String nameFor(Class<?> type, String suffix) {
        StringBuilder name = new StringBuilder(suffix);
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            name.insert(0, each.getSimpleName());
        }
        return type.getPackageName().isEmpty() ? name.toString() : type.getPackageName() + "." + name;
    }
}
