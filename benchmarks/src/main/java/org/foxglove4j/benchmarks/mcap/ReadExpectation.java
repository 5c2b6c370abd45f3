package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What must come out of reading a workload in some mode.
 *
 * @param count the number of messages
 * @param bytes the bytes of their data
 * @param checked the line that a driver prints first
 * @param sum the sum that it prints in each round
 */
record ReadExpectation(long count, long bytes, String checked, long sum) {

    static ReadExpectation of(WriteWorkload workload, ReadMode mode) {
        int[] selected = IntStream.range(0, workload.messageCount())
                .filter(i -> mode.selects(workload.topics().get(workload.channels()[i]), workload.times()[i]))
                .toArray();
        // Messages of one time stay in the order of the file, or in its reverse.
        Comparator<Integer> byTime = Comparator.comparingLong(i -> workload.times()[i]);
        IntStream order = switch (mode.order()) {
            case "time" -> sorted(selected, byTime);
            case "reverse" ->
                sorted(selected, byTime.thenComparing(Comparator.naturalOrder()).reversed());
            default -> IntStream.of(selected);
        };
        ReadTally tally = new ReadTally();
        order.forEach(i -> {
            tally.check(workload.times()[i], workload.pool(), workload.offsets()[i], workload.lengths()[i]);
            tally.touch(workload.pool(), workload.offsets()[i], workload.lengths()[i]);
        });
        long bytes =
                IntStream.of(selected).mapToLong(i -> workload.lengths()[i]).sum();
        return new ReadExpectation(selected.length, bytes, tally.checked(), tally.sum());
    }

    /** Sees that the first line of a driver says what it should. */
    void check(String row, String line) throws IOException {
        if (!line.equals(checked)) {
            throw new IOException(row + " read " + line + ", not " + checked);
        }
    }

    /** Sees that a round had the sum that it should. */
    void checkSum(String row, long found) throws IOException {
        if (found != sum) {
            throw new IOException(row + " summed up " + found + ", not " + sum);
        }
    }

    private static IntStream sorted(int[] messages, Comparator<Integer> order) {
        return IntStream.of(messages).boxed().sorted(order).mapToInt(Integer::intValue);
    }
}
