package org.foxglove4j.mcap;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Holds the fuzz tests' targets to what the library promises of hostile input: no memory and no time without measure. */
final class FuzzLimits {

    /** The reader's limit on records and chunks in the fuzz tests, so that inputs of a few bytes can reach it. */
    static final int MAX_RECORD_BYTES = 64 << 10;

    private static final long BASE_BYTES = 24L << 20;
    private static final long CHUNK_OVERHEAD_BYTES = 50;
    private static final Duration MAX_TIME = Duration.ofSeconds(20);

    /** While fuzzing the hooks in the code allocate, too: then a small heap is the limit. */
    private static final boolean FUZZING = Boolean.getBoolean("jazzer.hooks");

    private FuzzLimits() {}

    /** What is run on an input; faults of the format are what it may throw. */
    interface Target {
        void run() throws IOException;
    }

    /**
     * Runs a target.
     *
     * @throws AssertionError if it throws anything but {@link McapFormatException}, allocates more than each chunk that the
     *     input has room for may take, or takes too long
     */
    static void check(byte[] input, Target target) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        try {
            target.run();
        } catch (McapFormatException expected) {
            // The input is no MCAP file, which is what most inputs are.
        } catch (IOException e) {
            throw new AssertionError("a damaged file is a McapFormatException", e);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        long allowed = BASE_BYTES + 4L * MAX_RECORD_BYTES * (1 + input.length / CHUNK_OVERHEAD_BYTES);
        if (allocated > allowed && !FUZZING) {
            throw new AssertionError(allocated + " bytes were allocated for an input of " + input.length);
        }
        if (threads.getCurrentThreadCpuTime() - start > MAX_TIME.toNanos()) {
            throw new AssertionError(
                    "more than " + MAX_TIME + " of a processor for an input of " + input.length + " bytes");
        }
    }

    /** Returns what fuzzing has found before, an input for each piece of code that it reached: see CONTRIBUTING.md. */
    static Stream<byte[]> found(Class<?> test) {
        List<byte[]> inputs = new ArrayList<>();
        String name = test.getSimpleName() + ".zip";
        try (InputStream resource = Objects.requireNonNull(test.getResourceAsStream(name), name);
                ZipInputStream zip = new ZipInputStream(resource)) {
            while (zip.getNextEntry() != null) {
                inputs.add(zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs.stream();
    }

    /** Returns files to begin with: all kinds of records, all compressions, whole and not. */
    static Stream<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            if (variant.features().size() % 4 == 2) {
                files.add(variant.bytes());
            }
        }
        for (Compression compression : Compression.values()) {
            McapAssembler file = new McapAssembler()
                    .crcs(compression != Compression.NONE)
                    .addToSummary(McapAssembler.schema(1))
                    .addToSummary(McapAssembler.channel(1, 1))
                    .chunk(
                            compression,
                            McapAssembler.schema(1),
                            McapAssembler.channel(1, 1),
                            McapAssembler.message(1, 1, 9),
                            McapAssembler.message(1, 2, 5))
                    .add(new McapAttachment(1, 2, "a", "b", ByteSlice.of(new byte[20])))
                    .add(new McapUnknownRecord(0x80, ByteSlice.of(new byte[3])))
                    .chunk(compression, McapAssembler.message(1, 3, 7), McapAssembler.message(1, 4, 8))
                    .add(McapAssembler.message(1, 5, 6));
            files.add(file.unfinished());
            files.add(file.finish());
        }
        return files.stream();
    }
}
