package org.foxglove4j.example;

import java.util.Optional;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A class, not a record: its getters are the fields of the messages. */
@FoxgloveSchema
public class Gripper {

    private State state = State.OPEN;
    private Optional<String> held = Optional.empty();

    /** What the fingers do. */
    public enum State {
        /** They are apart. */
        OPEN,
        /** They hold something. */
        CLOSED
    }

    /** What the fingers do. */
    public State getState() {
        return state;
    }

    /** What the fingers do. */
    public void setState(State state) {
        this.state = state;
    }

    /** What is between the fingers. */
    public Optional<String> getHeld() {
        return held;
    }

    /** What is between the fingers. */
    public void setHeld(Optional<String> held) {
        this.held = held;
    }
}
