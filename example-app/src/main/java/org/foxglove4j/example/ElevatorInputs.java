package org.foxglove4j.example;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** The elevator's sensor values. */
@FoxgloveSchema
public class ElevatorInputs {
    @FoxgloveField(unit = "m")
    public double height;

    @FoxgloveField(unit = "m/s")
    public double velocity;

    public boolean atLimit;

    @FoxgloveField(unit = "A")
    public double[] currents = {};
}
