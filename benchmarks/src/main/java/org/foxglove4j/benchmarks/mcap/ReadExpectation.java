package org.foxglove4j.benchmarks.mcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageCursor;

/**
 * The expected result of reading a workload in a mode.
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
        // Messages with equal times stay in file order, or in reverse file order.
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

    /** Checks the first line that a driver prints. */
    void check(String row, String line) throws IOException {
        if (!line.equals(checked)) {
            throw new IOException(row + " has " + line + ", not " + checked);
        }
    }

    /** Checks the sum of a round. */
    void checkSum(String row, long found) throws IOException {
        if (found != sum) {
            throw new IOException(row + " summed up " + found + ", not " + sum);
        }
    }

    /** Checks that a file contains the messages in order, and their number in its summary. */
    void checkFile(String library, Path file) throws IOException {
        ReadTally tally = new ReadTally();
        try (McapStreamReader reader = McapStreamReader.builder().open(Files.newInputStream(file));
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next()) {
                McapMessage message = cursor.message();
                tally.check(message.logTimeNanos(), message.dataArray(), message.dataOffset(), message.dataLength());
            }
        }
        check(library + "'s file", tally.checked());
        try (McapReader reader = McapReader.open(file)) {
            McapStatistics statistics = reader.statistics();
            if (statistics == null || statistics.messageCount() != count) {
                throw new IOException(library + "'s file has " + statistics + ", not " + count + " messages");
            }
        }
    }

    private static IntStream sorted(int[] messages, Comparator<Integer> order) {
        return IntStream.of(messages).boxed().sorted(order).mapToInt(Integer::intValue);
    }
}
