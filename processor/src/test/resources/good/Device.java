package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A class with getters and setters, a superclass, and members that are no fields of the message. */
@FoxgloveSchema(builder = true, naming = FoxgloveSchema.FieldNaming.SNAKE_CASE)
public class Device extends Base<Level> {

    /** How warm it is. */
    @FoxgloveField(unit = "K")
    private double coreTemperature;

    private boolean running;

    @FoxgloveField(ignore = true)
    private String secret = "nobody knows";

    private static int instances;

    public final int[] serial = {1, 2, 3};

    public double getCoreTemperature() {
        return coreTemperature;
    }

    public void setCoreTemperature(double newCoreTemperature) {
        coreTemperature = newCoreTemperature;
    }

    public boolean isRunning() {
        return running;
    }

    public void setRunning(boolean newRunning) {
        running = newRunning;
    }

    public String getSecret() {
        return secret;
    }

    public static int getInstances() {
        return instances;
    }

    public String get() {
        return "no getter";
    }

    public void getNothing() {}
}
