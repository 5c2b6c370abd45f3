package org.foxglove4j.system;

import java.util.OptionalDouble;

/**
 * The processor usage over some time.
 *
 * @param count the number of logical processors
 * @param process the fraction of all processors that this process used, from 0 to 1; empty if unknown
 * @param total the fraction of all processors that was used, from 0 to 1; empty if unknown
 */
record CpuUse(int count, OptionalDouble process, OptionalDouble total) {

    /** Returns a fraction, limited to 1, since values that are not read at the same moment can give slightly more. */
    static OptionalDouble share(double share) {
        return share >= 0 ? OptionalDouble.of(Math.min(share, 1)) : OptionalDouble.empty();
    }

    static OptionalDouble times(OptionalDouble share, double factor) {
        return share.isPresent() ? OptionalDouble.of(share.getAsDouble() * factor) : share;
    }
}
