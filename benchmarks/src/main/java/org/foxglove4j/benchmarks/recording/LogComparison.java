package org.foxglove4j.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.benchmarks.peer.Drivers;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;

/**
 * Times typed logging to a file beside the official SDK, each in a process of its own, in turn.
 *
 * <p>Build the others first: {@code benchmarks/peers/install}. Arguments: workloads and modes, each as a list with commas;
 * how often the libraries take turns (3), how often each logs the workload in its turn (5, of which the first two do not
 * count), the folder for the output, and the libraries. The number of messages in each file is checked.
 */
public final class LogComparison {

    private static final int WARM_UP_ROUNDS = 2;

    private final Path folder;
    private final int turns;
    private final int rounds;
    private final Drivers drivers = new Drivers();

    private LogComparison(Path folder, int turns, int rounds, List<String> libraries) {
        this.folder = folder;
        this.turns = turns;
        this.rounds = rounds;
        drivers.addOurs("ours", LogDriver.class, "-Xmx512m");
        drivers.addPeer("rust", "rust/target/release/log_typed");
        drivers.addPeer("python", "python/venv/bin/python", "python/log_typed.py");
        drivers.names().retainAll(libraries);
    }

    /** Runs the comparison and prints a row for each workload, mode and library. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String[] workloads =
                argument(arguments, 0, "pose,scan,json-short,json-full").split(",", -1);
        String[] modes = argument(arguments, 1, "none,zstd1,default").split(",", -1);
        int turns = Integer.parseInt(argument(arguments, 2, "3"));
        int rounds = Integer.parseInt(argument(arguments, 3, "5"));
        Path folder = Path.of(argument(arguments, 4, System.getProperty("java.io.tmpdir")));
        List<String> libraries =
                List.of(argument(arguments, 5, "ours,rust,python").split(",", -1));
        LogComparison comparison = new LogComparison(folder, turns, rounds, libraries);
        System.out.printf(
                "%-12s %-10s %-10s %12s %12s %12s %10s %12s%n",
                "workload", "mode", "library", "median ns", "min ns", "max ns", "file MB", "garbage B");
        for (String workload : workloads) {
            comparison.run(LogWorkload.named(workload), modes);
        }
    }

    private void run(LogWorkload workload, String[] modes) throws IOException, InterruptedException {
        Path readings = Files.createTempFile(folder, "readings", ".bin");
        try {
            workload.readings().save(readings);
            for (String mode : modes) {
                compare(workload, readings, mode);
            }
        } finally {
            Files.delete(readings);
        }
    }

    private void compare(LogWorkload workload, Path readings, String mode) throws IOException, InterruptedException {
        Map<String, List<long[]>> results = new LinkedHashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (String library : drivers.names()) {
                if (library.equals("ours") && !mode.equals("default")) {
                    for (int workers = 0; workers <= 2; workers++) {
                        String row = library + "+w" + workers;
                        measure(library, row, mode + "+w" + workers, workload, readings, results, sizes);
                    }
                } else {
                    measure(library, library, mode, workload, readings, results, sizes);
                }
            }
        }
        results.forEach((row, lines) -> print(workload, mode, row, lines, sizes.getOrDefault(row, 0L)));
    }

    private void measure(
            String library,
            String row,
            String mode,
            LogWorkload workload,
            Path readings,
            Map<String, List<long[]>> results,
            Map<String, Long> sizes)
            throws IOException, InterruptedException {
        Path output = folder.resolve("benchmark-" + row + ".mcap");
        try {
            List<long[]> lines = drivers.run(
                    library,
                    List.of(workload.label(), readings.toString(), mode, output.toString(), Integer.toString(rounds)));
            if (!lines.isEmpty()) {
                results.computeIfAbsent(row, key -> new ArrayList<>())
                        .addAll(lines.subList(WARM_UP_ROUNDS, lines.size()));
                sizes.put(row, Files.size(output));
                check(row, output, workload);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void check(String row, Path output, LogWorkload workload) throws IOException {
        try (McapReader reader = McapReader.open(output)) {
            McapStatistics statistics = reader.statistics();
            if (statistics == null || statistics.messageCount() != workload.messages()) {
                throw new IOException(row + " wrote " + statistics + ", not " + workload.messages() + " messages");
            }
        }
    }

    private static void print(LogWorkload workload, String mode, String row, List<long[]> lines, long size) {
        long[] nanos = lines.stream().mapToLong(line -> line[0]).sorted().toArray();
        double count = workload.messages();
        String garbage = lines.get(0).length > 1
                ? "%.3f"
                        .formatted(lines.stream()
                                        .mapToLong(line -> line[1])
                                        .sorted()
                                        .toArray()[lines.size() / 2]
                                * 2
                                / count)
                : "";
        System.out.printf(
                "%-12s %-10s %-10s %12.1f %12.1f %12.1f %10.1f %12s%n",
                workload.label(),
                mode,
                row,
                nanos[nanos.length / 2] / count,
                nanos[0] / count,
                nanos[nanos.length - 1] / count,
                size / 1e6,
                garbage);
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }
}
