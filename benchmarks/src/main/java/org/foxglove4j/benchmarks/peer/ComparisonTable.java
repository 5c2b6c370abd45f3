package org.foxglove4j.benchmarks.peer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Markdown table: a row for each task, a column for each contender that did any of them. The figures of this library
 * are bold, followed by how many times as fast it is as the fastest other library.
 */
public final class ComparisonTable {

    private static final String NOTHING = "–";

    private final String title;
    private final String corner;
    private final List<Contender> columns;
    private final List<Contender> rivals = new ArrayList<>();
    private final Map<String, Map<Contender, Double>> rows = new LinkedHashMap<>();
    private int fewestRounds = Integer.MAX_VALUE;
    private int mostRounds;

    /**
     * Creates a table without rows.
     *
     * @param title the caption
     * @param corner the header of the row titles, with the unit of the figures
     * @param columns the contenders
     */
    public ComparisonTable(String title, String corner, List<Contender> columns) {
        this.title = title;
        this.corner = corner;
        this.columns = columns;
    }

    /** Converts the measurement of a contender to the figure in the table. */
    @FunctionalInterface
    public interface Figure {
        double of(Contender contender, Rounds rounds);
    }

    /** Adds a last column: how many times as fast as a contender this library is, if that contender has a column. */
    public void compareWith(String name) {
        columns.stream().filter(column -> column.name().equals(name)).forEach(rivals::add);
    }

    /** Adds a row. */
    public void add(String row, Map<Contender, Rounds> taken, Figure figure) {
        Map<Contender, Double> figures = new LinkedHashMap<>();
        taken.forEach((contender, rounds) -> {
            figures.put(contender, figure.of(contender, rounds));
            if (!contender.slow()) {
                fewestRounds = Math.min(fewestRounds, rounds.count());
                mostRounds = Math.max(mostRounds, rounds.count());
            }
        });
        rows.put(row, figures);
    }

    /** Prints the table. */
    public void print(PrintStream out) {
        List<Contender> shown = columns.stream()
                .filter(column -> rows.values().stream().anyMatch(row -> row.containsKey(column)))
                .toList();
        String count = fewestRounds < mostRounds ? fewestRounds + " to " + mostRounds : "" + mostRounds;
        out.printf("**%s**; JDK %s, medians of %s rounds.%n%n", title, jdk(), count);
        rivals.removeIf(rival -> !shown.contains(rival));
        List<String> heads = new ArrayList<>(List.of(corner));
        shown.forEach(column -> heads.add(column.title()));
        rivals.forEach(rival -> heads.add("as fast as " + rival.title()));
        line(out, heads);
        line(
                out,
                heads.stream().map(head -> head.equals(corner) ? "---" : "---:").toList());
        rows.forEach((row, figures) -> {
            List<String> cells = new ArrayList<>(List.of(row));
            shown.forEach(column -> cells.add(cell(column, figures)));
            rivals.forEach(rival -> cells.add(comparison(rival, figures)));
            line(out, cells);
        });
        out.println();
    }

    /** Returns the version of the JDK, without its build number. */
    public static String jdk() {
        return Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static void line(PrintStream out, List<String> cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String cell(Contender column, Map<Contender, Double> figures) {
        Double figure = figures.get(column);
        if (figure == null) {
            return NOTHING;
        }
        double best = figures.entrySet().stream()
                .filter(entry -> !entry.getKey().isOurs())
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(Double.NaN);
        if (!column.isOurs()) {
            return number(figure);
        }
        return "**" + number(figure) + "**" + (Double.isNaN(best) ? "" : " (" + times(best, figure) + ")");
    }

    private static String comparison(Contender rival, Map<Contender, Double> figures) {
        Double of = figures.get(rival);
        return of == null
                ? NOTHING
                : figures.entrySet().stream()
                        .filter(entry -> entry.getKey().isOurs())
                        .map(entry -> times(of, entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String times(double of, double ours) {
        double times = of / ours;
        return String.format(Locale.ROOT, times < 0.1 ? "%.3fx" : times < 10 ? "%.2fx" : "%.0fx", times);
    }

    /** Formats a number with three digits, or with all digits before the decimal point. */
    private static String number(double value) {
        int places = value < 10 ? 2 : value < 100 ? 1 : 0;
        String text = String.format(Locale.ROOT, "%,." + places + "f", value);
        return value < 10_000 ? text.replace(",", "") : text.replace(',', ' ');
    }
}
