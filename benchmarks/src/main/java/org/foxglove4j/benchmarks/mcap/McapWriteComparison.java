package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.benchmarks.peer.Comparison;
import org.foxglove4j.benchmarks.peer.ComparisonTable;
import org.foxglove4j.benchmarks.peer.Contender;
import org.foxglove4j.benchmarks.peer.Peer;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Compares our writer with those of other libraries, each in its own process, in turn; prints a table for each mode.
 *
 * <p>Build the peers first: {@code benchmarks/peers/install}. Arguments: see {@link #DEFAULTS}. {@code modes} are those
 * of {@link WriteMode}; {@code output} is a device, or a directory for the files, in which every message is compared
 * with the workload. In its turn a library writes the workload repeatedly, for some milliseconds to warm up and some to
 * measure.
 *
 * <p>All use the same zstd level, and the fast form of LZ4. All write every index and every CRC, or in the modes with
 * {@code -nocrc} every index and neither the CRCs of chunks nor that of the data section. Compressed modes are also
 * measured with two workers if a library supports them. TypeScript and Python write a tenth of the messages.
 */
public final class McapWriteComparison {

    private static final Map<String, String> DEFAULTS = Map.of(
            "workloads", "json-10B,json-100B,json-1KiB,json-10KiB,json-1MiB",
            "modes", "none",
            "turns", "3",
            "warmUp", "800",
            "millis", "300",
            "output", "/dev/null",
            "libraries", "all");

    /** The fraction of the JVM's warm-up time that other libraries get, which have no code to compile. */
    private static final int WARM_UP_PART = 8;

    private static final int SLOW_PART = 10;

    private final Settings settings;
    private final Path output;
    private final Comparison comparison;

    private McapWriteComparison(Settings settings) {
        this.settings = settings;
        this.output = settings.path("output");
        this.comparison = new Comparison(settings, contenders());
    }

    /** Runs the comparison and prints the tables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.of(arguments, DEFAULTS);
        McapWriteComparison comparison = new McapWriteComparison(settings);
        for (String mode : settings.list("modes")) {
            comparison.run(WriteMode.parse(mode));
        }
    }

    private static List<Contender> contenders() {
        Contender ours = Contender.ours(McapWriteDriver.class, "-Xmx2g");
        Contender rust = Contender.of(Peer.RUST, "write_mcap");
        return List.of(
                ours,
                ours.in("direct", "from direct buffers"),
                ours.in("w2", "two workers"),
                Contender.of(Peer.CPP, "write_mcap"),
                rust,
                rust.in("w2", "Rust, two threads"),
                Contender.of(Peer.GO, "write_mcap"),
                Contender.of(Peer.NODE, "write_mcap").inOneTurn(),
                Contender.of(Peer.PYTHON, "write_mcap").inOneTurn());
    }

    private void run(WriteMode mode) throws IOException, InterruptedException {
        String where = Files.isDirectory(output) ? "to files" : "to `" + output + "`";
        ComparisonTable table =
                new ComparisonTable("Writing, " + mode.title() + ", " + where, "ns a message", comparison.contenders());
        if (mode.isCompressed()) {
            table.compareWith("cpp");
        }
        for (String name : settings.list("workloads")) {
            WriteWorkload workload = WriteWorkload.named(name);
            try (Task whole = Task.of(workload);
                    Task part = Task.of(workload.first(workload.messageCount() / SLOW_PART))) {
                table.add(
                        "`" + name + "`",
                        comparison.run(mode.text() + " " + name, contender -> {
                            Task task = contender.slow() ? part : whole;
                            return write(contender, mode, task);
                        }),
                        (contender, rounds) -> {
                            Task task = contender.slow() ? part : whole;
                            return (double) rounds.median() / task.expected().count();
                        });
            }
        }
        table.print(System.out);
    }

    private List<String> write(Contender contender, WriteMode mode, Task task)
            throws IOException, InterruptedException {
        if (contender.manner().contains("w") && !mode.isCompressed()) {
            return List.of();
        }
        boolean device = !Files.isDirectory(output);
        Path file = device ? output : output.resolve("benchmark-" + contender.name() + ".mcap");
        List<String> arguments = new ArrayList<>(List.of(task.saved().toString()));
        arguments.add(contender.manner().isEmpty() ? mode.text() : mode.text() + "+" + contender.manner());
        arguments.add(file.toString());
        int warmUp = settings.number("warmUp");
        arguments.add(Integer.toString(contender.isOurs() ? warmUp : warmUp / WARM_UP_PART));
        arguments.add(settings.text("millis"));
        try {
            List<String> lines = contender.run(arguments);
            if (!lines.isEmpty() && !device) {
                task.expected().checkFile(contender.name(), file);
            }
            return lines;
        } finally {
            if (!device) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A workload, saved for the drivers, and the expected content of the files that they write. */
    private record Task(Path saved, ReadExpectation expected) implements AutoCloseable {

        static Task of(WriteWorkload workload) throws IOException {
            Path saved = Files.createTempFile("workload", ".bin");
            workload.save(saved);
            return new Task(saved, ReadExpectation.of(workload, ReadMode.named("stream")));
        }

        @Override
        public void close() throws IOException {
            Files.delete(saved);
        }
    }
}
