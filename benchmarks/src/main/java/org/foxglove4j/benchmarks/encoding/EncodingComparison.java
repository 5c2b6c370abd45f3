package org.foxglove4j.benchmarks.encoding;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.foxglove4j.benchmarks.peer.ComparisonTable;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Compares the libraries and prints Markdown tables: for each record the median nanoseconds, the ratio to ours, and the
 * allocated bytes.
 *
 * <p>Arguments: {@code rounds=21}, and {@code part=json-pose} or another part of the workloads' names. Before a
 * workload is measured, the output of the libraries is read back and must have the same meaning. Each workload then
 * runs in a separate JVM, so that its loops are not compiled for the types of another workload.
 */
public final class EncodingComparison {

    private EncodingComparison() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(arguments, Map.of("rounds", "21", "part", ""));
        System.out.printf(
                "**Encoding**; JDK %s, medians of %s rounds.%n", ComparisonTable.jdk(), settings.text("rounds"));
        String head = "";
        for (String workload : Workloads.names()) {
            if (workload.contains(settings.text("part"))) {
                SameMeaning.require(workload);
                head = compare(workload, settings.text("rounds"), head);
            }
        }
    }

    /** Prints a row, preceded by a header unless it equals the previous one, and returns the header. */
    private static String compare(String workload, String rounds, String headBefore)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xms2g",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkloadComparison.class.getName(),
                        workload,
                        rounds)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String head;
        String row;
        try (BufferedReader out = process.inputReader()) {
            head = out.readLine();
            row = out.readLine();
        }
        if (process.waitFor() != 0 || row == null) {
            throw new IOException(workload + " ended with exit code " + process.exitValue());
        }
        if (!head.equals(headBefore)) {
            System.out.printf("%n%s%n%s%n", head, head.replaceAll("[^|]+", "---"));
        }
        System.out.println(row);
        return head;
    }
}
