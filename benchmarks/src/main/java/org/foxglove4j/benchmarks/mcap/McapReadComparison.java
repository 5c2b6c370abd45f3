package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times our reader beside those of the other libraries, each in a process of its own, in turn.
 *
 * <p>Build the others first: {@code benchmarks/peers/install}. Arguments: workloads, modes of writing ({@link WriteMode}) and
 * of reading ({@link ReadMode}), each as a list with commas; how often the libraries take turns (3); the folder for the
 * files; and the libraries, as a list with commas. Slow libraries have one turn.
 *
 * <p>All read the same file, which our writer made, from its opening to its last message, and look at a byte of each 64. What
 * each has read is held against the workload before it is timed: the number of messages, their order, times and every byte.
 *
 * <p>Ours shows its messages ({@code view}) and checks the CRCs, unless the name of a row says otherwise. Of the others only
 * Python's and TypeScript's indexed readers check any, if at all: see the README.
 */
public final class McapReadComparison {

    private static final List<String> RUST = List.of("read", "map");
    private static final List<String> OTHERS = List.of("");

    private static final int SLOW_MILLIS = 1;
    private static final int WARM_UP_MILLIS = 150;
    private static final int OUR_WARM_UP_MILLIS = 800;
    private static final int MILLIS = 350;

    private final Path folder;
    private final int turns;
    private final List<Library> libraries;

    private McapReadComparison(Path folder, int turns, List<Library> libraries) {
        this.folder = folder;
        this.turns = turns;
        this.libraries = libraries;
    }

    /** Runs the comparison and prints a row for each workload, file, mode and library. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> workloads = list(argument(arguments, 0, "fixed,mixed"));
        List<String> files = list(argument(arguments, 1, "unchunked,none,lz4,zstd1"));
        List<String> modes = list(
                argument(arguments, 2, "stream,file,time,reverse,topic,topic-file,range,range-file,both,both-file"));
        int turns = Integer.parseInt(argument(arguments, 3, "3"));
        Path folder = Path.of(argument(arguments, 4, System.getProperty("java.io.tmpdir")));
        List<String> names = list(argument(arguments, 5, "ours,cpp,rust,go,python,node"));
        List<Library> libraries = Library.all(McapReadDriver.class, "read_mcap").stream()
                .filter(library -> names.contains(library.name()))
                .toList();
        McapReadComparison comparison = new McapReadComparison(folder, turns, libraries);
        System.out.printf(
                "%-8s %-10s %-11s %-16s %10s %10s %10s %8s %8s %10s%n",
                "workload", "file", "mode", "library", "median us", "min us", "max us", "of ours", "MB/s", "garbage B");
        for (String workload : workloads) {
            for (String file : files) {
                comparison.run(workload, file, modes);
            }
        }
    }

    private void run(String name, String writeMode, List<String> modes) throws IOException, InterruptedException {
        WriteWorkload workload = WriteWorkload.named(name);
        Path file = Files.createTempFile(folder, "benchmark", ".mcap");
        try {
            McapWriteBenchmark.write(workload, WriteMode.parse(writeMode), file);
            boolean chunked = !writeMode.startsWith("unchunked");
            for (ReadMode mode : ReadMode.ALL) {
                boolean sensible = mode.isWhole() ? chunked || mode.isStream() : chunked && name.equals("mixed");
                if (sensible && modes.contains(mode.name())) {
                    new Comparison(name, writeMode, workload, file, mode).run();
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> manners(Library library, ReadMode mode) {
        return switch (library.name()) {
            case "ours" ->
                switch (mode.name()) {
                    case "stream" -> List.of("view", "view+nocrc", "copy");
                    case "file" -> List.of("view", "view+nocrc", "view+w2", "view+mapped", "copy");
                    default -> List.of("view", "view+nocrc", "view+w2");
                };
            case "rust" -> RUST;
            default -> OTHERS;
        };
    }

    private static List<String> list(String text) {
        return List.of(text.split(",", -1));
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }

    /** One way to read one file, by all libraries. */
    private final class Comparison {

        private final String name;
        private final String writeMode;
        private final Path file;
        private final ReadMode mode;
        private final ReadExpectation expected;
        private final Map<String, List<long[]>> rounds = new LinkedHashMap<>();

        Comparison(String name, String writeMode, WriteWorkload workload, Path file, ReadMode mode) {
            this.name = name;
            this.writeMode = writeMode;
            this.file = file;
            this.mode = mode;
            this.expected = ReadExpectation.of(workload, mode);
        }

        void run() throws IOException, InterruptedException {
            for (int turn = 0; turn < turns; turn++) {
                for (Library library : libraries) {
                    for (String manner : manners(library, mode)) {
                        if (turn == 0 || !library.slow()) {
                            measure(library, manner);
                        }
                    }
                }
            }
            double ours = Double.NaN;
            for (Map.Entry<String, List<long[]>> row : rounds.entrySet()) {
                ours = print(row.getKey(), row.getValue(), ours);
            }
        }

        private void measure(Library library, String manner) throws IOException, InterruptedException {
            int warmUp = library.slow() ? 0 : library.name().equals("ours") ? OUR_WARM_UP_MILLIS : WARM_UP_MILLIS;
            List<String> arguments = new ArrayList<>();
            arguments.add(file.toString());
            arguments.addAll(mode.arguments());
            arguments.add(Integer.toString(warmUp));
            arguments.add(Integer.toString(library.slow() ? SLOW_MILLIS : MILLIS));
            arguments.add(manner);
            List<String> lines = library.lines(arguments.toArray(String[]::new));
            if (lines.isEmpty()) {
                return;
            }
            String row = library.name() + (manner.isEmpty() ? "" : " " + manner);
            expected.check(row + ", " + mode.name(), lines.get(0));
            List<long[]> times = rounds.computeIfAbsent(row, key -> new ArrayList<>());
            for (String line : lines.subList(1, lines.size())) {
                long[] numbers = Arrays.stream(line.split(" ", -1))
                        .mapToLong(Long::parseLong)
                        .toArray();
                expected.checkSum(row + ", " + mode.name(), numbers[1]);
                times.add(numbers);
            }
        }

        private double print(String row, List<long[]> numbers, double ours) {
            long[] nanos =
                    numbers.stream().mapToLong(round -> round[0]).sorted().toArray();
            double median = nanos[nanos.length / 2];
            double base = Double.isNaN(ours) ? median : ours;
            System.out.printf(
                    "%-8s %-10s %-11s %-16s %10.0f %10.0f %10.0f %8.2f %8.0f %10s%n",
                    name,
                    writeMode,
                    mode.name(),
                    row,
                    median / 1e3,
                    nanos[0] / 1e3,
                    nanos[nanos.length - 1] / 1e3,
                    median / base,
                    expected.bytes() * 1e3 / median,
                    garbage(numbers));
            return base;
        }

        /** Returns how many bytes were allocated for each message. */
        private String garbage(List<long[]> numbers) {
            if (numbers.get(0).length < 3) {
                return "";
            }
            long[] allocated =
                    numbers.stream().mapToLong(round -> round[2]).sorted().toArray();
            return "%.2f".formatted((double) allocated[allocated.length / 2] / expected.count());
        }
    }
}
