package org.foxglove4j.benchmarks.encoding;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.foxglove4j.benchmarks.peer.ComparisonTable;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Compares the libraries and prints tables in Markdown: for each record the median nanoseconds, how many times that is ours,
 * and the bytes allocated.
 *
 * <p>Arguments: {@code rounds=21}, and {@code part=json-pose} or another part of the workloads' names. Before a workload is
 * measured, what the libraries write is read back and must mean the same. Each workload then runs in a JVM of its own, so
 * that none compiles its loops for the types of another.
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

    /** Prints a row, below a head unless it is that of the row before, and returns the head. */
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
