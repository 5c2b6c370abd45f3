package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Does for our library what the drivers in {@code benchmarks/peers} do for the others: writes a workload so many times and
 * prints the nanoseconds of each.
 *
 * <p>Arguments: workload file, mode, output file, rounds.
 */
public final class McapWriteDriver {

    private McapWriteDriver() {}

    /** Runs the driver. */
    public static void main(String[] arguments) throws IOException {
        WriteWorkload workload = WriteWorkload.load(Path.of(arguments[0]));
        WriteMode mode = WriteMode.parse(arguments[1]);
        for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
            System.out.println(McapWriteBenchmark.write(workload, mode, Path.of(arguments[2])));
        }
    }
}
