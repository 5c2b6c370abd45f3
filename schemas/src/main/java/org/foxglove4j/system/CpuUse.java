package org.foxglove4j.system;

import java.util.OptionalDouble;

/**
 * How busy the processors were for some time.
 *
 * @param count how many logical processors there are
 * @param process the share of all of them that this process used, from 0 to 1; empty where that is not told
 * @param total the share of all of them that was used, from 0 to 1; empty where that is not told
 */
record CpuUse(int count, OptionalDouble process, OptionalDouble total) {

    /** Returns a share; ends of an interval that are not read at one moment can give a little more than all. */
    static OptionalDouble share(double share) {
        return share >= 0 ? OptionalDouble.of(Math.min(share, 1)) : OptionalDouble.empty();
    }

    static OptionalDouble times(OptionalDouble share, double factor) {
        return share.isPresent() ? OptionalDouble.of(share.getAsDouble() * factor) : share;
    }
}
