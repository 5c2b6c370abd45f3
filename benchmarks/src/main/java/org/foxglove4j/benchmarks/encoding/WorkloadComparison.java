package org.foxglove4j.benchmarks.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the libraries on one workload: each encodes all its records in turn, round by round, so that disturbances of
 * the machine affect all of them equally.
 */
final class WorkloadComparison {

    private static final int WARM_UP_ROUNDS = 10;

    private WorkloadComparison() {}

    /** Prints the libraries and their figures, as two lines of a table. Arguments: workload, rounds. */
    public static void main(String[] arguments) throws Exception {
        String workload = arguments[0];
        int rounds = Integer.parseInt(arguments[1]);
        List<Measurement> measurements =
                Workloads.create(workload).stream().map(Measurement::new).toList();
        // So that the records are in order in memory, and are not moved because of the garbage of some libraries.
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
        List<String> head = new ArrayList<>(List.of("ns"));
        List<String> row = new ArrayList<>(
                List.of("`" + workload + "`, " + measurements.get(0).meanBytes() + " B"));
        double ours = measurements.get(0).medianNanos();
        for (Measurement measurement : measurements) {
            head.add(measurement.name());
            row.add(cell(measurement, ours));
        }
        System.out.println("| " + String.join(" | ", head) + " |");
        System.out.println("| " + String.join(" | ", row) + " |");
    }

    private static String cell(Measurement measurement, double ours) {
        double nanos = measurement.medianNanos();
        String figure = String.format(Locale.ROOT, nanos < 100 ? "%.1f" : "%.0f", nanos);
        String times = String.format(Locale.ROOT, " (%.1fx)", nanos / ours);
        return String.format(
                Locale.ROOT,
                "%s, %.0f B",
                nanos == ours ? "**" + figure + "**" : figure + times,
                measurement.medianAllocation());
    }
}
