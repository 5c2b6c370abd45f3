package org.foxglove4j.example;

import java.util.Optional;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A class rather than a record: its getters define the fields of the messages. */
@FoxgloveSchema
public class Gripper {

    private State state = State.OPEN;
    private Optional<String> held = Optional.empty();

    /** The state of the fingers. */
    public enum State {
        /** The fingers are apart. */
        OPEN,
        /** The fingers hold something. */
        CLOSED
    }

    /** The state of the fingers. */
    public State getState() {
        return state;
    }

    /** The state of the fingers. */
    public void setState(State state) {
        this.state = state;
    }

    /** The object between the fingers. */
    public Optional<String> getHeld() {
        return held;
    }

    /** The object between the fingers. */
    public void setHeld(Optional<String> held) {
        this.held = held;
    }
}
