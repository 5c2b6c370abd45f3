package org.foxglove4j.benchmarks.recording;

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
import org.foxglove4j.benchmarks.peer.Rounds;
import org.foxglove4j.benchmarks.peer.Settings;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;

/**
 * Compares typed logging to a file with the official SDK, each library in its own process, in turn; prints a table.
 *
 * <p>Build the peers first: {@code benchmarks/peers/install}. Arguments: see {@link #DEFAULTS}. {@code workloads} are
 * those of {@link LogWorkload}, {@code modes} those of {@link RecordingMode}. In its turn each library logs the
 * workload in {@code rounds}, of which the first two do not count. The number of messages in each file is checked.
 */
public final class LogComparison {

    private static final Map<String, String> DEFAULTS = Map.of(
            "workloads", "pose,scan,json-short,json-full",
            "modes", "none,zstd1,default",
            "turns", "3",
            "rounds", "5",
            "folder", System.getProperty("java.io.tmpdir"),
            "libraries", "all");

    private static final int WARM_UP_ROUNDS = 2;
    private static final String BY_DEFAULT = "w1";

    private final Settings settings;
    private final Comparison comparison;

    private LogComparison(Settings settings) {
        this.settings = settings;
        this.comparison = new Comparison(settings, contenders());
    }

    /** Runs the comparison and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new LogComparison(Settings.of(arguments, DEFAULTS)).run();
    }

    private static List<Contender> contenders() {
        Contender ours = Contender.ours(LogDriver.class, "-Xmx512m");
        return List.of(
                ours.in("w0", "foxglove4j, `w0`"),
                ours.in(BY_DEFAULT, "`w1`"),
                ours.in("w2", "`w2`"),
                Contender.of(Peer.RUST, "log_typed").in("", "Rust SDK"),
                Contender.of(Peer.PYTHON, "log_typed").in("", "Python SDK").inOneTurn());
    }

    private void run() throws IOException, InterruptedException {
        ComparisonTable table = new ComparisonTable("Typed logging to a file", "ns a message", comparison.contenders());
        List<String> garbage = new ArrayList<>();
        for (String name : settings.list("workloads")) {
            LogWorkload workload = LogWorkload.named(name);
            Path readings = Files.createTempFile(settings.path("folder"), "readings", ".bin");
            try {
                workload.readings().save(readings);
                for (String mode : settings.list("modes")) {
                    Map<Contender, Rounds> taken =
                            comparison.run(name + " " + mode, contender -> log(contender, workload, mode, readings));
                    table.add(
                            "`" + name + "`, " + mode,
                            taken,
                            (contender, rounds) -> (double) rounds.median() / workload.messages());
                    taken.forEach((contender, rounds) -> {
                        if (contender.isOurs() && contender.manner().equals(BY_DEFAULT)) {
                            garbage.add(garbage(name, mode, workload, rounds));
                        }
                    });
                }
            } finally {
                Files.delete(readings);
            }
        }
        table.print(System.out);
        System.out.printf(
                "Bytes that our threads allocate for a message, once a recording has its memory, `%s`: %s.%n%n",
                BY_DEFAULT, String.join("; ", garbage));
    }

    private List<String> log(Contender contender, LogWorkload workload, String mode, Path readings)
            throws IOException, InterruptedException {
        boolean asItIs = mode.equals("default");
        if (asItIs && contender.isOurs() && !contender.manner().equals(BY_DEFAULT)) {
            return List.of();
        }
        Path output = settings.path("folder").resolve("benchmark-" + contender.name() + ".mcap");
        try {
            List<String> lines = contender.run(List.of(
                    workload.label(),
                    readings.toString(),
                    contender.isOurs() && !asItIs ? mode + "+" + contender.manner() : mode,
                    output.toString(),
                    settings.text("rounds")));
            if (lines.isEmpty()) {
                return lines;
            }
            check(contender.name(), output, workload);
            return lines.subList(WARM_UP_ROUNDS, lines.size());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void check(String library, Path output, LogWorkload workload) throws IOException {
        try (McapReader reader = McapReader.open(output)) {
            McapStatistics statistics = reader.statistics();
            if (statistics == null || statistics.messageCount() != workload.messages()) {
                throw new IOException(library + " wrote " + statistics + ", not " + workload.messages() + " messages");
            }
        }
    }

    private static String garbage(String name, String mode, LogWorkload workload, Rounds rounds) {
        // Of the second half of the messages.
        double bytes = rounds.median(1) * 2.0 / workload.messages();
        return String.format(Locale.ROOT, "`%s`, %s: %.2f", name, mode, bytes);
    }
}
