package org.foxglove4j.example.app.host;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The network traffic during the last second.
 *
 * @param interfaces the network interfaces, including the loopback interface
 */
@FoxgloveSchema
public record NetworkTraffic(List<Interface> interfaces) {

    /**
     * The traffic of one interface.
     *
     * @param name its name, for example {@code eth0}
     * @param receiveRate the receive rate
     * @param sendRate the send rate
     */
    @FoxgloveSchema
    public record Interface(
            String name,
            @FoxgloveField(unit = "B/s") double receiveRate,
            @FoxgloveField(unit = "B/s") double sendRate) {}
}
