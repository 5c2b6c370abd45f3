package org.foxglove4j.system;

import java.util.OptionalDouble;

/** How much memory there is and is used, in bytes; empty where that is not told. */
record MemoryUse(
        OptionalDouble process,
        OptionalDouble processVirtual,
        OptionalDouble total,
        OptionalDouble used,
        OptionalDouble totalSwap,
        OptionalDouble usedSwap) {

    static final MemoryUse UNKNOWN = new MemoryUse(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /** Returns how much is used of what there is. */
    static OptionalDouble used(OptionalDouble total, OptionalDouble free) {
        return total.isPresent() && free.isPresent()
                ? OptionalDouble.of(total.getAsDouble() - free.getAsDouble())
                : OptionalDouble.empty();
    }
}
