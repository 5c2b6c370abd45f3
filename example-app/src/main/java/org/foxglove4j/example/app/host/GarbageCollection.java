package org.foxglove4j.example.app.host;

import java.time.Duration;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The work of the garbage collectors since this process started.
 *
 * @param collectors the collectors, each with its work
 */
@FoxgloveSchema
public record GarbageCollection(List<Collector> collectors) {

    /**
     * The work of one collector.
     *
     * @param name its name
     * @param collections how often it has run
     * @param time how long it has run in total
     */
    @FoxgloveSchema
    public record Collector(
            String name, @FoxgloveField(unsigned = true) long collections, Duration time) {}
}
