package org.foxglove4j.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.benchmarks.mcap.PayloadPool;
import org.foxglove4j.benchmarks.peer.Drivers;

/**
 * Compares how long a call of {@code log} takes, beside the official SDK, each in a process of its own, in turn.
 *
 * <p>Build the others first: {@code benchmarks/peers/install}. Arguments: rates in messages a second and modes, each as a list
 * with commas; seconds (4), how often the libraries take turns (3), and the folder for the output. In its turn each records
 * twice, of which the second counts. A figure is the median of the turns; the longest call is the longest of all turns.
 */
public final class LatencyComparison {

    private static final int ROUNDS = 2;
    private static final int LONGEST = 3;

    private LatencyComparison() {}

    /** Runs the comparison and prints a row for each rate, mode and library. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String[] rates = argument(arguments, 0, "20000,100000").split(",", -1);
        String[] modes = argument(arguments, 1, "zstd1").split(",", -1);
        String seconds = argument(arguments, 2, "4");
        int turns = Integer.parseInt(argument(arguments, 3, "3"));
        Path folder = Path.of(argument(arguments, 4, System.getProperty("java.io.tmpdir")));
        Drivers drivers = new Drivers();
        drivers.addOurs("ours", LatencyDriver.class, "-Xmx512m");
        drivers.addPeer("rust", "rust/target/release/log_latency");
        drivers.addPeer("python", "python/venv/bin/python", "python/log_latency.py");
        Path pool = Files.createTempFile(folder, "messages", ".bin");
        try {
            Files.write(pool, PayloadPool.json());
            System.out.printf(
                    "%-8s %-10s %-10s %10s %10s %10s %12s%n",
                    "rate", "mode", "library", "p50 ns", "p99 ns", "p99.9 ns", "max ns");
            for (String rate : rates) {
                for (String mode : modes) {
                    compare(drivers, List.of(rate, seconds, mode), pool, folder, turns);
                }
            }
        } finally {
            Files.delete(pool);
        }
    }

    private static void compare(Drivers drivers, List<String> settings, Path pool, Path folder, int turns)
            throws IOException, InterruptedException {
        Map<String, List<long[]>> results = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (String library : drivers.names()) {
                Path output = folder.resolve("benchmark-" + library + ".mcap");
                List<String> arguments = new ArrayList<>(settings);
                arguments.addAll(List.of(output.toString(), pool.toString(), Integer.toString(ROUNDS)));
                try {
                    List<long[]> lines = drivers.run(library, arguments);
                    results.computeIfAbsent(library, key -> new ArrayList<>()).add(lines.get(lines.size() - 1));
                } finally {
                    Files.deleteIfExists(output);
                }
            }
        }
        results.forEach((library, lines) -> System.out.printf(
                "%-8s %-10s %-10s %10d %10d %10d %12d%n",
                settings.get(0),
                settings.get(2),
                library,
                median(lines, 0),
                median(lines, 1),
                median(lines, 2),
                lines.stream().mapToLong(line -> line[LONGEST]).max().orElse(0)));
    }

    private static long median(List<long[]> lines, int column) {
        return lines.stream().mapToLong(line -> line[column]).sorted().toArray()[lines.size() / 2];
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }
}
