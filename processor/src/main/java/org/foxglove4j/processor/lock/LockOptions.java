package org.foxglove4j.processor.lock;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The options of the lock.
 *
 * @param directory where the lock files are, or null if nothing is locked
 * @param update whether changes that break nothing are written to them
 * @param accepted the schemas whose breaking changes are written too
 * @param encodings the encodings that recordings may be in
 */
public record LockOptions(@Nullable Path directory, boolean update, Set<String> accepted, Set<WireEncoding> encodings) {

    /** The option that says where the lock files are, or {@code off}. */
    public static final String LOCK = "foxglove.lock";

    /** The option that says whether to {@code check} or to {@code update}. */
    public static final String MODE = "foxglove.lock.mode";

    /** The option that lists the schemas whose breaking changes are accepted. */
    public static final String ACCEPT = "foxglove.lock.accept";

    /** The option that lists the encodings that recordings are in. */
    public static final String ENCODINGS = "foxglove.lock.encodings";

    /** The names of all options. */
    public static final Set<String> NAMES = Set.of(LOCK, MODE, ACCEPT, ENCODINGS);

    /** Copies the sets. */
    public LockOptions {
        accepted = Set.copyOf(accepted);
        encodings = Set.copyOf(encodings);
    }

    /**
     * Reads the options.
     *
     * @param options the processor's options
     * @param layout where the module's files are
     * @param findings receives the faults of the options
     */
    public static LockOptions read(Map<String, String> options, ModuleLayout layout, Consumer<LockFinding> findings) {
        String mode = options.getOrDefault(MODE, "check");
        if (!List.of("check", "update").contains(mode)) {
            findings.accept(fault(MODE, mode, "check or update"));
        }
        return new LockOptions(
                directory(options.get(LOCK), layout, findings),
                mode.equals("update"),
                new TreeSet<>(words(options.getOrDefault(ACCEPT, ""))),
                encodings(options.get(ENCODINGS), findings));
    }

    private static @Nullable Path directory(
            @Nullable String value, ModuleLayout layout, Consumer<LockFinding> findings) {
        if (value == null || value.isEmpty()) {
            return layout.discover("foxglove-lock");
        }
        if (value.equals("off")) {
            return null;
        }
        Path directory = layout.resolve(value);
        if (directory == null) {
            findings.accept(fault(
                    LOCK, value, "off or a directory; its path must be absolute if the module's directory is unknown"));
        }
        return directory;
    }

    private static Set<WireEncoding> encodings(@Nullable String value, Consumer<LockFinding> findings) {
        if (value == null) {
            return EnumSet.allOf(WireEncoding.class);
        }
        Set<WireEncoding> encodings = EnumSet.noneOf(WireEncoding.class);
        for (WireEncoding encoding : WireEncoding.values()) {
            if (words(value).contains(encoding.name().toLowerCase(Locale.ROOT))) {
                encodings.add(encoding);
            }
        }
        if (encodings.isEmpty() || encodings.size() != words(value).size()) {
            findings.accept(fault(ENCODINGS, value, "json, protobuf or both, separated by a comma"));
        }
        return encodings;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static LockFinding fault(String option, String value, String expected) {
        return new LockFinding(
                LockFinding.Kind.OPTION,
                "-A" + option + "=" + value + ": expected " + expected + ".",
                "Correct the option.",
                Origin.NONE);
    }
}
