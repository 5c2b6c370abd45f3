package org.foxglove4j.benchmarks.encoding;

import java.io.File;
import java.io.IOException;

/**
 * Compares the libraries and prints a table in Markdown: for each record the median nanoseconds, how many times that is
 * ours, the bytes allocated and the bytes that it takes encoded.
 *
 * <p>Arguments: the rounds (21), and a part of the workloads' names (all). Before a workload is measured, what the
 * libraries write is read back and must mean the same. Each workload then runs in a JVM of its own, so that none
 * compiles its loops for the types of another.
 */
public final class EncodingComparison {

    private EncodingComparison() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws Exception {
        String rounds = arguments.length > 0 ? arguments[0] : "21";
        String part = arguments.length > 1 ? arguments[1] : "";
        System.out.printf("JDK %s, %s, %s rounds%n%n", Runtime.version(), System.getProperty("os.arch"), rounds);
        System.out.println("| workload | library | ns | times ours | allocated B | size B |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        for (String workload : Workloads.names()) {
            if (workload.contains(part)) {
                SameMeaning.require(workload);
                compare(workload, rounds);
            }
        }
    }

    private static void compare(String workload, String rounds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xms2g",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkloadComparison.class.getName(),
                        workload,
                        rounds)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(workload + " ended with exit code " + process.exitValue());
        }
    }
}
