package org.foxglove4j.example.app.host;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * What went over the network during the last second.
 *
 * @param interfaces the network interfaces, the loopback among them
 */
@FoxgloveSchema
public record NetworkTraffic(List<Interface> interfaces) {

    /**
     * The traffic of one interface.
     *
     * @param name its name, for example {@code eth0}
     * @param receiveRate how fast bytes came in
     * @param sendRate how fast bytes went out
     */
    @FoxgloveSchema
    public record Interface(
            String name,
            @FoxgloveField(unit = "B/s") double receiveRate,
            @FoxgloveField(unit = "B/s") double sendRate) {}
}
