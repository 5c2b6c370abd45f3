package org.foxglove4j.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.lock.LockFinding;
import org.jspecify.annotations.Nullable;

/**
 * Determines which warnings are silenced: by {@code @SuppressWarnings("foxglove:unit")} on an element or an enclosing
 * one, or by an option for the whole module.
 */
final class SilencedWarnings {

    /** The option that lists the warnings to silence. */
    static final String OPTION = "foxglove.silence";

    private static final String PREFIX = "foxglove:";

    private final Set<String> everywhere;

    private SilencedWarnings(Set<String> everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * Reads the option.
     *
     * @param options the processor's options
     * @param problems receives the faults of its value
     */
    static SilencedWarnings read(Map<String, String> options, Consumer<String> problems) {
        Set<String> names = Arrays.stream(options.getOrDefault(OPTION, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            if (!warnings().contains(name)) {
                problems.accept(
                        Code.INVALID_OPTION.text(OPTION, name, "names of warnings: " + String.join(", ", warnings())));
            }
        }
        return new SilencedWarnings(names);
    }

    /** Returns whether a warning is silenced at an element, or in the whole module if the element is null. */
    boolean contains(String warning, @Nullable Element element) {
        if (everywhere.contains(warning)) {
            return true;
        }
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(PREFIX + warning)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of all warnings, in order. */
    private static Set<String> warnings() {
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        Arrays.stream(Code.values()).map(Code::warning),
                        Arrays.stream(LockFinding.Kind.values()).map(LockFinding.Kind::warning))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}
