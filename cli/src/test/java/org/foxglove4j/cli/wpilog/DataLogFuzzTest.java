package org.foxglove4j.cli.wpilog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.params.provider.MethodSource;

/** Converts arbitrary input: the result must be a valid file, with bounded memory and time. */
class DataLogFuzzTest {

    private static final Duration MAX_TIME = Duration.ofSeconds(10);
    private static final long BASE_BYTES = 64L << 20;
    private static final long BYTES_FOR_EACH_OF_THE_INPUT = 20_000;

    /** While fuzzing the hooks in the code allocate, too: then a small heap is the limit. */
    private static final boolean FUZZING = Boolean.getBoolean("jazzer.hooks");

    @MethodSource("logs")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsConvertedToAValidOneOrRejected(byte[] input) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        if (!DataLogConversion.isDataLog(McapSource.of(input))) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConversionReport report;
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .eagerDefinitions(true)
                .create(out)) {
            report = DataLogConversion.convert(McapSource.of(input), writer, progress -> {});
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith("the data log ");
            return;
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(MAX_TIME);
        assertThat(FUZZING ? 0 : threads.getCurrentThreadAllocatedBytes() - allocatedBefore)
                .isLessThan(BASE_BYTES + BYTES_FOR_EACH_OF_THE_INPUT * input.length);
        assertThat(report.messages()).isBetween(0L, (long) input.length);
        assertThat(McapDoctor.check(McapSource.of(out.toByteArray()), false))
                .filteredOn(problem -> problem.severity() == McapProblem.Severity.ERROR)
                .isEmpty();
    }

    static Stream<byte[]> logs() throws IOException {
        return Stream.of(
                resource("all-types.wpilog"),
                new DataLogBytes("")
                        .start(1, "NT:/.schema/struct:A", "structschema")
                        .string(1, 0, "B b[2];enum{x=1,y=-2}int8 e:3;bool f:1;char c[2]")
                        .start(2, "/.schema/struct:B", "structschema")
                        .string(2, 0, "uint64 u;{}float32 v")
                        .start(3, "/a", "struct:A[]", "{\"source\":\"NT\"}")
                        .record(3, 1, new byte[2 * 27])
                        .setMetadata(3, "x")
                        .finish(3)
                        .start(4, "systemTime", "int64")
                        .integer(4, 5, 1_700_000_000_000_000L)
                        .start(5, "/j", "json")
                        .string(5, 6, "{\"a\":[1,null]}")
                        .start(6, "/s", "string[]")
                        .record(6, 7, new byte[] {1, 0, 0, 0, 1, 0, 0, 0, 'a'})
                        .bytes(0, 0, 0, 0, 0xff, 1)
                        .toByteArray());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DataLogFuzzTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
