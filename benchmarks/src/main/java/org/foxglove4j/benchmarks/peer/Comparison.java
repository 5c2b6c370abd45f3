package org.foxglove4j.benchmarks.peer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets contenders take turns at a task, so that what disturbs the machine disturbs all of them. Tells on the standard error
 * output how it goes; the standard output is for the tables.
 */
public final class Comparison {

    private static final String ALL = "all";

    private final int turns;
    private final List<Contender> contenders;

    /**
     * Creates a comparison.
     *
     * @param settings tell how many {@code turns} each has, and the names of the {@code libraries} that are to be measured,
     *     or {@code all}
     * @param contenders those that there are
     */
    public Comparison(Settings settings, List<Contender> contenders) {
        this.turns = settings.number("turns");
        List<String> libraries = settings.list("libraries");
        this.contenders = contenders.stream()
                .filter(contender -> libraries.contains(ALL) || libraries.contains(contender.name()))
                .filter(Comparison::isInstalled)
                .toList();
        Set<String> unknown = new TreeSet<>(libraries);
        unknown.remove(ALL);
        contenders.forEach(contender -> unknown.remove(contender.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("libraries " + unknown + " are none of "
                    + contenders.stream().map(Contender::name).toList());
        }
    }

    /** Does a task once, and returns a line of numbers for each round that counts; none if the library cannot do it. */
    @FunctionalInterface
    public interface Task {
        List<String> run(Contender contender) throws IOException, InterruptedException;
    }

    /** Returns those that are measured. */
    public List<Contender> contenders() {
        return contenders;
    }

    /** Runs a task with all that can do it, and returns what they took. */
    public Map<Contender, Rounds> run(String name, Task task) throws IOException, InterruptedException {
        Map<Contender, Rounds> taken = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Contender contender : contenders) {
                if (turn == 0 || !contender.slow()) {
                    List<String> lines = task.run(contender);
                    if (!lines.isEmpty()) {
                        taken.computeIfAbsent(contender, key -> new Rounds()).add(lines);
                    }
                }
            }
        }
        taken.forEach((contender, rounds) -> System.err.printf(
                "%-36s %-16s median %d ns, %d to %d, %d rounds%n",
                name, contender.name(), rounds.median(), rounds.min(), rounds.max(0), rounds.count()));
        return taken;
    }

    private static boolean isInstalled(Contender contender) {
        if (!contender.isInstalled()) {
            System.err.println(contender.name() + " is left out: benchmarks/peers/install builds it");
        }
        return contender.isInstalled();
    }
}
