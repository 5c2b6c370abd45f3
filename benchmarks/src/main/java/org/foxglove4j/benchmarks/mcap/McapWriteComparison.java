package org.foxglove4j.benchmarks.mcap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;

/**
 * Times our writer beside those of the other libraries, each in a process of its own, in turn.
 *
 * <p>Build the others first: {@code benchmarks/peers/install}. Arguments: workloads and modes, each as a list with commas;
 * how often the libraries take turns (3), how often each writes in its turn (5, of which the first two do not count), and
 * the folder for the output, best one in memory. The number of messages in each file is checked.
 *
 * <p>All use one zstd level, and the quick form of LZ4. All write every index and CRC, but for the CRC of the data section,
 * which Python and C++ leave out as they do if not told otherwise.
 */
public final class McapWriteComparison {

    private static final int WARM_UP_ROUNDS = 2;
    private static final int NO_SUCH_MODE = 3;
    private static final Path PEERS = Path.of("benchmarks", "target", "peers");

    private final Path folder;
    private final int turns;
    private final int rounds;
    private final Map<String, List<String>> drivers = new LinkedHashMap<>();

    private McapWriteComparison(Path folder, int turns, int rounds) {
        this.folder = folder;
        this.turns = turns;
        this.rounds = rounds;
        drivers.put("ours", List.of(java(), "-Xmx2g", "-cp", System.getProperty("java.class.path"), driver()));
        addPeer("cpp", "cpp/write_mcap");
        addPeer("rust", "rust/target/release/write_mcap");
        addPeer("python", "python/venv/bin/python", "python/write_mcap.py");
        if (Files.isDirectory(PEERS.resolve("node/node_modules"))) {
            drivers.put(
                    "node", List.of("node", PEERS.resolve("node/write_mcap.mjs").toString()));
        }
    }

    /** Runs the comparison and prints a row for each workload, mode and library. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String[] workloads = argument(arguments, 0, "fixed,mixed").split(",", -1);
        String[] modes =
                argument(arguments, 1, "unchunked,none,lz4,zstd1,zstd3").split(",", -1);
        int turns = Integer.parseInt(argument(arguments, 2, "3"));
        int rounds = Integer.parseInt(argument(arguments, 3, "5"));
        Path folder = Path.of(argument(arguments, 4, System.getProperty("java.io.tmpdir")));
        McapWriteComparison comparison = new McapWriteComparison(folder, turns, rounds);
        System.out.printf(
                "%-12s %-10s %-10s %12s %12s %12s %10s %10s%n",
                "workload", "mode", "library", "median ns", "min ns", "max ns", "MB/s", "file MB");
        for (String workload : workloads) {
            comparison.run(workload, modes);
        }
    }

    private void run(String name, String[] modes) throws IOException, InterruptedException {
        WriteWorkload workload = WriteWorkload.named(name);
        Path saved = Files.createTempFile(folder, "workload", ".bin");
        try {
            workload.save(saved);
            for (String mode : modes) {
                compare(name, workload, saved, mode);
            }
        } finally {
            Files.delete(saved);
        }
    }

    private void compare(String name, WriteWorkload workload, Path saved, String mode)
            throws IOException, InterruptedException {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        boolean compressed = !mode.equals("unchunked") && !mode.equals("none");
        for (int turn = 0; turn < turns; turn++) {
            for (String library : drivers.keySet()) {
                measure(library, library, mode, workload, saved, nanos, sizes);
                if (library.equals("ours") && compressed) {
                    measure(library, "ours+w1", mode + "+w1", workload, saved, nanos, sizes);
                    measure(library, "ours+w2", mode + "+w2", workload, saved, nanos, sizes);
                }
            }
        }
        nanos.forEach((row, times) -> print(name, mode, row, workload, times, sizes.getOrDefault(row, 0L)));
    }

    private void measure(
            String library,
            String row,
            String mode,
            WriteWorkload workload,
            Path saved,
            Map<String, List<Long>> nanos,
            Map<String, Long> sizes)
            throws IOException, InterruptedException {
        Path output = folder.resolve("benchmark-" + row + ".mcap");
        List<String> command = new ArrayList<>(drivers.getOrDefault(library, List.of()));
        command.addAll(List.of(saved.toString(), mode, output.toString(), Integer.toString(rounds)));
        try {
            List<Long> times = runDriver(command);
            if (times.isEmpty()) {
                return;
            }
            nanos.computeIfAbsent(row, key -> new ArrayList<>()).addAll(times.subList(WARM_UP_ROUNDS, times.size()));
            sizes.put(row, Files.size(output));
            check(row, output, workload);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static List<Long> runDriver(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> times = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                times.add(Long.valueOf(line.trim()));
            }
        }
        int exit = process.waitFor();
        if (exit != 0 && exit != NO_SUCH_MODE) {
            throw new IOException(command + " ended with " + exit);
        }
        return exit == 0 ? times : List.of();
    }

    private static void check(String row, Path output, WriteWorkload workload) throws IOException {
        try (McapReader reader = McapReader.open(output)) {
            McapStatistics statistics = reader.statistics();
            if (statistics == null || statistics.messageCount() != workload.messageCount()) {
                throw new IOException(row + " wrote " + statistics + ", not " + workload.messageCount() + " messages");
            }
        }
    }

    private static void print(
            String name, String mode, String row, WriteWorkload workload, List<Long> nanos, long size) {
        List<Long> sorted = nanos.stream().sorted().toList();
        double count = workload.messageCount();
        long median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "%-12s %-10s %-10s %12.1f %12.1f %12.1f %10.0f %10.1f%n",
                name,
                mode,
                row,
                median / count,
                sorted.get(0) / count,
                sorted.get(sorted.size() - 1) / count,
                workload.dataLength() * 1e3 / median,
                size / 1e6);
    }

    private void addPeer(String name, String program, String... arguments) {
        Path path = PEERS.resolve(program);
        if (Files.isExecutable(path)) {
            List<String> command = new ArrayList<>(List.of(path.toString()));
            for (String argument : arguments) {
                command.add(PEERS.resolve(argument).toString());
            }
            drivers.put(name, command);
        } else {
            System.out.println(name + " is left out: benchmarks/peers/install builds it");
        }
    }

    private static String driver() {
        return McapWriteDriver.class.getName();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }
}
