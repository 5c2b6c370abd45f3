package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;

/**
 * Times our writer beside those of the other libraries, each in a process of its own, in turn.
 *
 * <p>Build the others first: {@code benchmarks/peers/install}. Arguments: workloads and modes, each as a list with commas;
 * how often the libraries take turns (3), how often each writes in its turn (10, of which the first half does not count);
 * the folder for the output, best one in memory, or {@code /dev/null}; and the libraries, as a list with commas. Slow
 * libraries have one turn, of three times. The number of messages in each file is checked.
 *
 * <p>A mode is that of {@link WriteMode}. All use one zstd level, and the quick form of LZ4. All write every index and
 * every CRC, or in the modes with {@code -nocrc} every index and neither the CRCs of chunks nor that of the data section.
 * Compressed modes are measured with workers, too, where a library has them.
 */
public final class McapWriteComparison {

    private static final List<String> WORKERS = List.of("", "+w1", "+w2");
    private static final int SLOW_ROUNDS = 3;

    private final Path folder;
    private final int turns;
    private final int rounds;
    private final List<Library> libraries;

    private McapWriteComparison(Path folder, int turns, int rounds, List<Library> libraries) {
        this.folder = folder;
        this.turns = turns;
        this.rounds = rounds;
        this.libraries = libraries;
    }

    /** Runs the comparison and prints a row for each workload, mode and library. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String[] workloads = argument(arguments, 0, "fixed,mixed").split(",", -1);
        String[] modes =
                argument(arguments, 1, "unchunked,none,lz4,zstd1,zstd3").split(",", -1);
        int turns = Integer.parseInt(argument(arguments, 2, "3"));
        int rounds = Integer.parseInt(argument(arguments, 3, "10"));
        Path folder = Path.of(argument(arguments, 4, System.getProperty("java.io.tmpdir")));
        List<String> names =
                List.of(argument(arguments, 5, "ours,cpp,rust,go,python,node").split(",", -1));
        List<Library> libraries = Library.all(McapWriteDriver.class, "write_mcap").stream()
                .filter(library -> names.contains(library.name()))
                .toList();
        McapWriteComparison comparison = new McapWriteComparison(folder, turns, rounds, libraries);
        System.out.printf(
                "%-12s %-16s %-10s %12s %12s %12s %8s %10s %10s%n",
                "workload", "mode", "library", "median ns", "min ns", "max ns", "of first", "MB/s", "file MB");
        for (String workload : workloads) {
            comparison.run(workload, modes);
        }
    }

    private void run(String name, String[] modes) throws IOException, InterruptedException {
        WriteWorkload workload = WriteWorkload.named(name);
        Path saved = Files.createTempFile("workload", ".bin");
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
        boolean compressed = !mode.startsWith("unchunked") && !mode.startsWith("none");
        Map<String, Row> rows = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Library library : libraries) {
                for (String workers : compressed ? WORKERS : WORKERS.subList(0, 1)) {
                    if (turn == 0 || !library.slow()) {
                        measure(library, mode + workers, workload, saved)
                                .ifMeasured(row -> rows.merge(library.name() + workers, row, Row::plus));
                    }
                }
            }
        }
        long first = rows.values().stream().findFirst().map(Row::median).orElse(1L);
        rows.forEach((row, times) -> times.print(name, mode, row, workload, first));
    }

    private Row measure(Library library, String mode, WriteWorkload workload, Path saved)
            throws IOException, InterruptedException {
        boolean device = !Files.isDirectory(folder);
        Path output = device ? folder : folder.resolve("benchmark-" + library.name() + ".mcap");
        int count = library.slow() ? Math.min(SLOW_ROUNDS, rounds) : rounds;
        try {
            List<Long> times = library.run(saved.toString(), mode, output.toString(), Integer.toString(count));
            if (times.isEmpty() || device) {
                return new Row(counted(times), 0);
            }
            check(library.name(), output, workload);
            return new Row(counted(times), Files.size(output));
        } finally {
            if (!device) {
                Files.deleteIfExists(output);
            }
        }
    }

    private static List<Long> counted(List<Long> times) {
        return times.subList(times.size() / 2, times.size());
    }

    private static void check(String name, Path output, WriteWorkload workload) throws IOException {
        try (McapReader reader = McapReader.open(output)) {
            McapStatistics statistics = reader.statistics();
            if (statistics == null || statistics.messageCount() != workload.messageCount()) {
                throw new IOException(name + " wrote " + statistics + ", not " + workload.messageCount() + " messages");
            }
        }
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }

    /** What one library took, in nanoseconds, and how long its file is. */
    private record Row(List<Long> nanos, long size) {

        void ifMeasured(Consumer<Row> action) {
            if (!nanos.isEmpty()) {
                action.accept(this);
            }
        }

        Row plus(Row other) {
            List<Long> all = new ArrayList<>(nanos);
            all.addAll(other.nanos);
            return new Row(all, other.size);
        }

        long median() {
            return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
        }

        void print(String name, String mode, String library, WriteWorkload workload, long first) {
            double count = workload.messageCount();
            System.out.printf(
                    "%-12s %-16s %-10s %12.1f %12.1f %12.1f %8.2f %10.0f %10.1f%n",
                    name,
                    mode,
                    library,
                    median() / count,
                    nanos.stream().mapToLong(Long::longValue).min().orElseThrow() / count,
                    nanos.stream().mapToLong(Long::longValue).max().orElseThrow() / count,
                    (double) median() / first,
                    workload.dataLength() * 1e3 / median(),
                    size / 1e6);
        }
    }
}
