package org.foxglove4j.processor.check;

import java.util.Map;

/** The remedies for well-known types that cannot be encoded. */
final class Advice {

    private static final String GETTER = "a getter that returns its value";

    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("Object", "a concrete type, or a sealed interface"),
            Map.entry("Number", "double or long"),
            Map.entry("CharSequence", "String"),
            Map.entry("StringBuilder", "String"),
            Map.entry("Calendar", "java.time.Instant"),
            Map.entry("GregorianCalendar", "java.time.Instant"),
            Map.entry("Timestamp", "java.time.Instant"),
            Map.entry("URL", "java.net.URI"),
            Map.entry("LongAdder", "long"),
            Map.entry("DoubleAdder", "double"),
            Map.entry("AtomicIntegerArray", "int[]"),
            Map.entry("AtomicLongArray", "long[]"),
            Map.entry("AtomicReference", GETTER),
            Map.entry("WeakReference", GETTER),
            Map.entry("Supplier", GETTER),
            Map.entry("BooleanSupplier", GETTER),
            Map.entry("DoubleSupplier", GETTER),
            Map.entry("IntSupplier", GETTER),
            Map.entry("LongSupplier", GETTER),
            Map.entry("Callable", GETTER),
            Map.entry("Future", GETTER),
            Map.entry("CompletableFuture", GETTER),
            Map.entry("java.sql.Date", "java.time.LocalDate"),
            Map.entry("Year", "int"),
            Map.entry("TimeZone", "java.time.ZoneId"),
            Map.entry("StringBuffer", "String"),
            Map.entry("BitSet", "boolean[]"),
            Map.entry("DoubleBuffer", "double[]"),
            Map.entry("FloatBuffer", "float[]"),
            Map.entry("IntBuffer", "int[]"),
            Map.entry("LongBuffer", "long[]"),
            Map.entry("ShortBuffer", "short[]"),
            Map.entry("MappedByteBuffer", "java.nio.ByteBuffer"),
            Map.entry("InetAddress", "String"),
            Map.entry("Inet4Address", "String"),
            Map.entry("Inet6Address", "String"),
            Map.entry("DoubleStream", "double[]"),
            Map.entry("IntStream", "int[]"),
            Map.entry("LongStream", "long[]"),
            Map.entry("Stream", "java.util.List"),
            Map.entry("Iterator", "java.util.List"),
            Map.entry("Void", "no field at all"));

    private Advice() {}

    /** Returns the remedy for a type, given its {@code clearName} without type arguments. */
    static String forType(String type) {
        String better = BETTER.get(type);
        return better == null
                ? "Give it a converter with @FoxgloveField(converter = ...), select its getters with"
                        + " @FoxgloveImport(value = " + type + ".class, fields = {...}), or leave the field out with"
                        + " @FoxgloveField(ignore = true)."
                : "Did you mean " + better + "? Otherwise, give it a converter with @FoxgloveField(converter = ...).";
    }
}
