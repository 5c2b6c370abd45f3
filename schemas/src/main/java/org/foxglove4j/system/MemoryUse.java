package org.foxglove4j.system;

import java.util.OptionalDouble;

/** The size and usage of memory, in bytes; empty where unknown. */
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

    /** Returns the used part of a size, given the free part. */
    static OptionalDouble used(OptionalDouble total, OptionalDouble free) {
        return total.isPresent() && free.isPresent()
                ? OptionalDouble.of(total.getAsDouble() - free.getAsDouble())
                : OptionalDouble.empty();
    }
}
