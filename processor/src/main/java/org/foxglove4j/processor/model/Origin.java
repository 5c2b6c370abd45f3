package org.foxglove4j.processor.model;

/**
 * Where in the sources something was read: an opaque handle that goes from the reader to the reporter. All origins are
 * equal, so that the values that carry them compare by what they say, not by where they stand.
 */
public abstract class Origin {

    /** The origin of what stands in no source, for values made by tests. */
    public static final Origin NONE = new Origin() {};

    /** Creates an origin. */
    protected Origin() {}

    /** Returns what stands for the place: equal for two origins that are shown at the same place. */
    public Object place() {
        return "";
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public final int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
