package org.foxglove4j.benchmarks.mcap;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foxglove4j.mcap.CrcCheck;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMessages;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageVisitor;

/**
 * The counterpart of the drivers in {@code benchmarks/peers} for this library: reads a file repeatedly, and prints the
 * count and the checksum of the messages, then for each round the nanoseconds, the sum of one of every 64 bytes, and
 * the bytes that the reading thread allocated.
 *
 * <p>Arguments: file, order, topic, start, end, milliseconds to warm up and to measure, and how to read, as words with
 * {@code +} between them: {@code copy} for messages that can be kept, otherwise they are provided in place; {@code
 * nocrc}; {@code mapped}; {@code w1} for one worker; {@code visit} to visit messages where they were decompressed.
 */
public final class McapReadDriver {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int LARGE_MESSAGE_BYTES = 4 << 10;

    private final Path file;
    private final ReadMode mode;
    private final boolean copy;
    private final boolean mapped;
    private final boolean visit;
    private final CrcCheck crcCheck;
    private final int workers;

    private McapReadDriver(Path file, ReadMode mode, Set<String> manner) {
        this.file = file;
        this.mode = mode;
        this.copy = manner.contains("copy");
        this.mapped = manner.contains("mapped");
        this.visit = manner.contains("visit");
        this.crcCheck = manner.contains("nocrc") ? CrcCheck.OFF : CrcCheck.ON;
        this.workers = manner.stream()
                .filter(word -> word.startsWith("w"))
                .mapToInt(word -> Integer.parseInt(word.substring(1)))
                .sum();
    }

    /** Runs the driver. */
    public static void main(String[] arguments) throws IOException {
        McapReadDriver driver = new McapReadDriver(
                Path.of(arguments[0]), ReadMode.ofArguments(arguments, 1), Set.of(arguments[7].split("\\+", -1)));
        ReadTally checked = new ReadTally();
        driver.read(message ->
                checked.check(message.logTimeNanos(), message.dataArray(), message.dataOffset(), message.dataLength()));
        System.out.println(checked.checked());
        driver.rounds(Long.parseLong(arguments[5]));
        driver.rounds(Long.parseLong(arguments[6])).forEach(System.out::println);
    }

    /** Does the same work in the warm-up and in the measurement, so that the compiled code stays valid. */
    private List<String> rounds(long millis) throws IOException {
        List<String> lines = new ArrayList<>();
        for (long left = millis * 1_000_000; left > 0; ) {
            ReadTally tally = new ReadTally();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            read(message -> touch(message, tally));
            long nanos = System.nanoTime() - start;
            left -= nanos;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            lines.add(nanos + " " + tally.sum() + " " + allocated);
        }
        return lines;
    }

    /** Reads a message as its documentation recommends: in place if it is large, from an array if it is small. */
    private static void touch(McapMessage message, ReadTally tally) {
        if (message.dataLength() >= LARGE_MESSAGE_BYTES) {
            tally.touch(message.dataBuffer());
        } else {
            tally.touch(message.dataArray(), message.dataOffset(), message.dataLength());
        }
    }

    private void read(MessageVisitor visitor) throws IOException {
        if (mode.isStream()) {
            try (McapStreamReader reader = McapStreamReader.builder()
                    .crcCheck(crcCheck)
                    .workers(workers)
                    .open(file)) {
                read(reader.messages(), visitor);
            }
            return;
        }
        McapSource source = mapped ? McapSource.mapped(file) : McapSource.file(file);
        try (McapReader reader =
                McapReader.builder().crcCheck(crcCheck).workers(workers).open(source)) {
            read(reader.messages(mode.query()), visitor);
        }
    }

    private void read(McapMessages messages, MessageVisitor visitor) throws IOException {
        if (copy) {
            for (McapMessage message : messages) {
                visitor.visit(message);
            }
            return;
        }
        if (visit) {
            messages.visit(visitor);
            return;
        }
        try (MessageCursor cursor = messages.cursor()) {
            while (cursor.next()) {
                visitor.visit(cursor.message());
            }
        }
    }
}
