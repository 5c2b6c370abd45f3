package org.foxglove4j.benchmarks.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.foxglove4j.benchmarks.mcap.PayloadPool;
import org.foxglove4j.benchmarks.peer.Comparison;
import org.foxglove4j.benchmarks.peer.ComparisonTable;
import org.foxglove4j.benchmarks.peer.Contender;
import org.foxglove4j.benchmarks.peer.Peer;
import org.foxglove4j.benchmarks.peer.Rounds;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Compares the latency of {@code log} calls with that of the official SDK, each library in its own process, in turn;
 * prints a table.
 *
 * <p>Build the peers first: {@code benchmarks/peers/install}. Arguments: see {@link #DEFAULTS}. {@code rates} are
 * messages per second. In its turn each library records twice; only the second recording counts. A figure is the median
 * of the turns; the longest call is the longest of all turns.
 */
public final class LatencyComparison {

    private static final Map<String, String> DEFAULTS = Map.of(
            "rates", "20000,100000",
            "modes", "zstd1",
            "seconds", "4",
            "turns", "3",
            "folder", System.getProperty("java.io.tmpdir"),
            "libraries", "all");

    private static final int ROUNDS = 2;
    private static final List<String> PERCENTILES = List.of("median", "p99", "p99.9", "longest");

    private LatencyComparison() {}

    /** Runs the comparison and prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.of(arguments, DEFAULTS);
        Comparison comparison = new Comparison(
                settings,
                List.of(
                        Contender.ours(LatencyDriver.class, "-Xmx512m"),
                        Contender.of(Peer.RUST, "log_latency").in("", "Rust SDK"),
                        Contender.of(Peer.PYTHON, "log_latency").in("", "Python SDK")));
        ComparisonTable table = new ComparisonTable(
                "How long `log` takes", "messages a second, compression; ns", comparison.contenders());
        Path pool = Files.createTempFile(settings.path("folder"), "messages", ".bin");
        try {
            Files.write(pool, PayloadPool.json());
            for (String rate : settings.list("rates")) {
                for (String mode : settings.list("modes")) {
                    compare(settings, comparison, table, rate, mode, pool);
                }
            }
        } finally {
            Files.delete(pool);
        }
        table.print(System.out);
    }

    private static void compare(
            Settings settings, Comparison comparison, ComparisonTable table, String rate, String mode, Path pool)
            throws IOException, InterruptedException {
        Map<Contender, Rounds> taken = comparison.run(rate + "/s " + mode, contender -> {
            Path output = settings.path("folder").resolve("benchmark-" + contender.name() + ".mcap");
            try {
                List<String> lines = contender.run(List.of(
                        rate,
                        settings.text("seconds"),
                        mode,
                        output.toString(),
                        pool.toString(),
                        Integer.toString(ROUNDS)));
                return lines.subList(lines.size() - 1, lines.size());
            } finally {
                Files.deleteIfExists(output);
            }
        });
        for (int i = 0; i < PERCENTILES.size(); i++) {
            int column = i;
            boolean longest = i == PERCENTILES.size() - 1;
            table.add(
                    rate + "/s, " + mode + ", " + PERCENTILES.get(i),
                    taken,
                    (contender, rounds) -> longest ? rounds.max(column) : rounds.median(column));
        }
    }
}
