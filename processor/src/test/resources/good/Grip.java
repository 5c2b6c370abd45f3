package good;

import org.foxglove4j.annotation.FoxgloveField;

/** What the gripper does. */
public enum Grip {
    /** It is open. */
    OPEN,
    CLOSED,
    @FoxgloveField(name = "MOVING_SLOWLY")
    MOVING
}
