package org.foxglove4j.benchmarks.peer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets contenders take turns at a task, so that disturbances of the machine affect all of them equally. Prints its
 * progress to standard error; standard output is for the tables.
 */
public final class Comparison {

    private static final String ALL = "all";

    private final int turns;
    private final List<Contender> contenders;

    /**
     * Creates a comparison.
     *
     * @param settings the number of {@code turns} of each, and the names of the {@code libraries} to measure, or {@code
     *     all}
     * @param contenders all contenders
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

    /** Returns the contenders that are measured. */
    public List<Contender> contenders() {
        return contenders;
    }

    /** Runs a task with all contenders that can do it, and returns their measurements. */
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
