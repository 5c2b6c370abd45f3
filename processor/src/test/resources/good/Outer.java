package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/** Types within types; none of them public. */
@FoxgloveSchema
record Outer(Inner inner, State state) {

    /** Within. */
    @FoxgloveSchema
    record Inner(int value) {}

    enum State {
        OFF,
        ON
    }
}
