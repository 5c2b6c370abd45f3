package org.foxglove4j.processor.check;

import java.util.Map;

/** What to use instead of well-known types that have no form on the wire. */
final class Advice {

    private static final Map<String, String> BETTER = Map.ofEntries(
            Map.entry("Object", "a concrete type, or a sealed interface"),
            Map.entry("Number", "double or long"),
            Map.entry("CharSequence", "String"),
            Map.entry("StringBuilder", "String"),
            Map.entry("Calendar", "java.time.Instant"),
            Map.entry("GregorianCalendar", "java.time.Instant"),
            Map.entry("Timestamp", "java.time.Instant"),
            Map.entry("Period", "java.time.Duration"),
            Map.entry("File", "java.nio.file.Path"),
            Map.entry("URL", "java.net.URI"),
            Map.entry("AtomicBoolean", "boolean"),
            Map.entry("AtomicInteger", "int"),
            Map.entry("AtomicLong", "long"),
            Map.entry("BitSet", "boolean[]"),
            Map.entry("DoubleBuffer", "double[]"),
            Map.entry("FloatBuffer", "float[]"),
            Map.entry("IntBuffer", "int[]"),
            Map.entry("LongBuffer", "long[]"),
            Map.entry("ShortBuffer", "short[]"),
            Map.entry("MappedByteBuffer", "java.nio.ByteBuffer"),
            Map.entry("InetAddress", "String"),
            Map.entry("Stream", "java.util.List"),
            Map.entry("Iterator", "java.util.List"),
            Map.entry("Void", "no field at all"));

    private Advice() {}

    /** Returns the remedy for a type, by its name without package. */
    static String insteadOf(String shortName) {
        String plain = shortName.replaceFirst("<.*", "");
        String better = BETTER.get(plain);
        return better == null
                ? "Give it a converter with @FoxgloveField(converter = ...), or leave it out with ignore = true."
                : "Did you mean " + better + "? Or give it a converter with @FoxgloveField(converter = ...).";
    }
}
