package org.foxglove4j.processor.model;

/**
 * A position in the sources: an opaque handle that is passed from the reader to the reporter. All origins are equal, so
 * that values that contain them are compared by their other content.
 */
public abstract class Origin {

    /** The origin of values without source, which tests create. */
    public static final Origin NONE = new Origin() {};

    /** Creates an origin. */
    protected Origin() {}

    /** Returns a key of the position: equal for two origins that are reported at the same position. */
    public Object key() {
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
