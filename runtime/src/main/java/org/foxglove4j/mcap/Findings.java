package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems that {@link McapDoctor} finds, up to a maximum number. */
final class Findings {

    private static final int MAX = 1000;

    private final List<McapProblem> list = new ArrayList<>();
    private long more;

    void error(long offset, String text) {
        add(McapProblem.error(offset, text));
    }

    void warning(long offset, String text) {
        add(McapProblem.warning(offset, text));
    }

    void error(McapFormatException fault) {
        error(fault.offset(), "expected " + fault.expected() + ", found " + fault.found());
    }

    /** Adds an error unless two values are equal. */
    void agree(long offset, String what, Object named, Object found) {
        if (!named.equals(found)) {
            error(offset, what + " is " + named + ", but " + found + " in the data");
        }
    }

    /** As {@link #agree(long, String, Object, Object)}, for unsigned numbers. */
    void agree(long offset, String what, long named, long found) {
        if (named != found) {
            agree(offset, what, Long.toUnsignedString(named), Long.toUnsignedString(found));
        }
    }

    List<McapProblem> toList() {
        List<McapProblem> all = new ArrayList<>(list);
        if (more > 0) {
            all.add(McapProblem.error(-1, more + " more problems"));
        }
        return List.copyOf(all);
    }

    private void add(McapProblem problem) {
        if (list.size() < MAX) {
            list.add(problem);
        } else {
            more++;
        }
    }
}
