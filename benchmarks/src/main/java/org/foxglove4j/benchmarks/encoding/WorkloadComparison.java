package org.foxglove4j.benchmarks.encoding;

import java.util.List;
import java.util.Locale;

/**
 * Compares the libraries on one workload: each encodes all its records in turn, round by round, so that what disturbs
 * the machine disturbs all of them.
 */
final class WorkloadComparison {

    private static final int WARM_UP_ROUNDS = 10;

    private WorkloadComparison() {}

    /** Prints the rows of a workload, after so many rounds. */
    public static void main(String[] arguments) throws Exception {
        String workload = arguments[0];
        int rounds = Integer.parseInt(arguments[1]);
        List<Measurement> measurements =
                Workloads.create(workload).stream().map(Measurement::new).toList();
        // So that what is encoded lies in order, and is not moved about by what some libraries leave behind.
        System.gc();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Measurement measurement : measurements) {
                measurement.warmUp();
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Measurement measurement : measurements) {
                measurement.run();
            }
        }
        double ours = measurements.get(0).medianNanos();
        for (Measurement measurement : measurements) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.2f | %.0f | %d |%n",
                    workload,
                    measurement.name(),
                    measurement.medianNanos(),
                    measurement.medianNanos() / ours,
                    measurement.medianAllocation(),
                    measurement.meanBytes());
        }
    }
}
