package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.foxglove4j.benchmarks.peer.Comparison;
import org.foxglove4j.benchmarks.peer.ComparisonTable;
import org.foxglove4j.benchmarks.peer.Contender;
import org.foxglove4j.benchmarks.peer.Peer;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Compares our reader with those of other libraries, each in its own process, in turn; prints a table for each file.
 *
 * <p>Build the peers first: {@code benchmarks/peers/install}. Arguments: see {@link #DEFAULTS}. {@code files} are modes of
 * {@link WriteMode}, {@code modes} those of {@link ReadMode}, of which files without chunks support only {@code stream};
 * {@code folder} is the directory for the files, and {@code writer} the library that writes them, ours or one of {@link
 * Peer}. In its turn a library reads the file repeatedly, for some milliseconds to warm up and some to measure.
 *
 * <p>All libraries read the same file, from opening it to the last message, and read one of every 64 bytes. Before it is
 * timed, the messages that each has read are compared with the workload: their number, order, times and every byte. Of
 * {@code fixed}, TypeScript and Python read a tenth, and their figure is ten times that measurement.
 *
 * <p>Ours provides its messages in place, and checks the CRCs, unless the title of a column says otherwise. Of the others,
 * only the Python and TypeScript readers check any CRCs.
 */
public final class McapReadComparison {

    private static final String OURS = "ours";

    private static final Map<String, String> DEFAULTS = Map.of(
            "workloads", "fixed,mixed",
            "files", "none,lz4,zstd1",
            "modes", "stream,file,time,reverse",
            "turns", "3",
            "warmUp", "800",
            "millis", "300",
            "folder", System.getProperty("java.io.tmpdir"),
            "writer", OURS,
            "libraries", "all");

    /** The fraction of the JVM's warm-up time that other libraries get, which have no code to compile. */
    private static final int WARM_UP_PART = 5;

    private static final int SLOW_PART = 10;

    private final Settings settings;
    private final Comparison comparison;

    private McapReadComparison(Settings settings) {
        this.settings = settings;
        this.comparison = new Comparison(settings, contenders());
    }

    /** Runs the comparison and prints the tables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.of(arguments, DEFAULTS);
        McapReadComparison comparison = new McapReadComparison(settings);
        for (String workload : settings.list("workloads")) {
            for (String file : settings.list("files")) {
                comparison.run(workload, WriteMode.parse(file));
            }
        }
    }

    private static List<Contender> contenders() {
        Contender ours = Contender.ours(McapReadDriver.class, "-Xmx2g");
        Contender rust = Contender.of(Peer.RUST, "read_mcap");
        return List.of(
                ours,
                ours.in("nocrc", "no CRCs"),
                ours.in("mapped+nocrc", "mapped, no CRCs"),
                ours.in("w1+nocrc", "one worker, no CRCs"),
                ours.in("w1+visit", "one worker, visited"),
                ours.in("w1+visit+nocrc", "one worker, visited, no CRCs"),
                ours.in("copy", "to keep"),
                Contender.of(Peer.CPP, "read_mcap"),
                rust.in("read", "Rust"),
                rust.in("map", "Rust, mapped"),
                Contender.of(Peer.GO, "read_mcap"),
                Contender.of(Peer.NODE, "read_mcap").inOneTurn(),
                Contender.of(Peer.PYTHON, "read_mcap").inOneTurn());
    }

    private void run(String name, WriteMode file) throws IOException, InterruptedException {
        String title = "Reading `" + name + "`, " + file.title() + (isOurs() ? "" : ", written by " + writer().title());
        ComparisonTable table = new ComparisonTable(title, "ms", comparison.contenders());
        WriteWorkload workload = WriteWorkload.named(name);
        int slowPart = name.equals("fixed") ? SLOW_PART : 1;
        try (Input whole = write(workload, file);
                Input part = write(workload.first(workload.messageCount() / slowPart), file)) {
            for (String modeName : settings.list("modes")) {
                ReadMode mode = ReadMode.named(modeName);
                if (!mode.isStream() && !file.isChunked()) {
                    continue;
                }
                ReadExpectation all = ReadExpectation.of(whole.workload(), mode);
                ReadExpectation some = ReadExpectation.of(part.workload(), mode);
                table.add(
                        "`" + modeName + "`",
                        comparison.run(
                                name + " " + file.name() + " " + modeName,
                                contender -> contender.slow()
                                        ? read(contender, mode, part, some)
                                        : read(contender, mode, whole, all)),
                        (contender, rounds) -> rounds.median() / 1e6 * (contender.slow() ? slowPart : 1));
            }
        }
        table.print(System.out);
    }

    private List<String> read(Contender contender, ReadMode mode, Input input, ReadExpectation expected)
            throws IOException, InterruptedException {
        String manner = contender.manner();
        if ((manner.startsWith("mapped") && mode.isStream()) || (manner.equals("copy") && !mode.isWholeFile())) {
            return List.of();
        }
        int warmUp = settings.number("warmUp");
        List<String> arguments = new ArrayList<>();
        arguments.add(input.file().toString());
        arguments.addAll(mode.arguments());
        arguments.add(Integer.toString(contender.isOurs() ? warmUp : contender.slow() ? 0 : warmUp / WARM_UP_PART));
        arguments.add(settings.text("millis"));
        arguments.add(manner);
        List<String> lines = contender.run(arguments);
        if (lines.isEmpty()) {
            return lines;
        }
        String row = contender.name() + ", " + mode.name();
        expected.check(row, lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            expected.checkSum(row, Long.parseLong(line.split(" ", -1)[1]));
        }
        return lines.subList(1, lines.size());
    }

    private Input write(WriteWorkload workload, WriteMode mode) throws IOException, InterruptedException {
        Path file = Files.createTempFile(settings.path("folder"), "benchmark", ".mcap");
        if (isOurs()) {
            McapWriteDriver.write(workload, null, mode, file);
        } else {
            letPeerWrite(workload, mode, file);
        }
        return new Input(workload, file);
    }

    private void letPeerWrite(WriteWorkload workload, WriteMode mode, Path file)
            throws IOException, InterruptedException {
        Path saved = Files.createTempFile("workload", ".bin");
        try {
            workload.save(saved);
            // For no time that does not count, and one millisecond that does: once.
            List<String> rounds = Contender.of(writer(), "write_mcap")
                    .run(List.of(saved.toString(), mode.text(), file.toString(), "0", "1"));
            if (rounds.isEmpty()) {
                throw new IllegalArgumentException(writer().title() + " does not write " + mode.title());
            }
        } finally {
            Files.delete(saved);
        }
    }

    private boolean isOurs() {
        return settings.text("writer").equals(OURS);
    }

    private Peer writer() {
        return Peer.valueOf(settings.text("writer").toUpperCase(Locale.ROOT));
    }

    /** A file to read. */
    private record Input(WriteWorkload workload, Path file) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.delete(file);
        }
    }
}
