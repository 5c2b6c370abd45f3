package user;

import org.foxglove4j.annotation.FoxgloveSchema;

/** A class with getters and setters. */
@FoxgloveSchema
public class Arm {
    private boolean moving;
    private float angle;

    public boolean isMoving() {
        return moving;
    }

    public void setMoving(boolean moving) {
        this.moving = moving;
    }

    public float getAngle() {
        return angle;
    }

    public void setAngle(float angle) {
        this.angle = angle;
    }
}
