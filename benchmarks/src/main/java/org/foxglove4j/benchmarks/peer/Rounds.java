package org.foxglove4j.benchmarks.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The measurements of one contender for one task: the numbers of each round, the first of which is the time in
 * nanoseconds.
 */
public final class Rounds {

    private final List<long[]> numbers = new ArrayList<>();

    /** Adds rounds, each a line of numbers. */
    void add(List<String> lines) {
        for (String line : lines) {
            numbers.add(Arrays.stream(line.trim().split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray());
        }
    }

    /** Returns the number of rounds. */
    public int count() {
        return numbers.size();
    }

    /** Returns the median of the times. */
    public long median() {
        return median(0);
    }

    /** Returns the median of a number. */
    public long median(int column) {
        return column(column).sorted().toArray()[numbers.size() / 2];
    }

    /** Returns the maximum of a number. */
    public long max(int column) {
        return column(column).max().orElseThrow();
    }

    long min() {
        return column(0).min().orElseThrow();
    }

    private LongStream column(int column) {
        return numbers.stream().mapToLong(round -> round[column]);
    }
}
