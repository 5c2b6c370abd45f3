package org.foxglove4j.benchmarks.encoding;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Encodes all records of a workload with one library, for analysis with JMH's profilers. {@link
 * EncodingComparison} gives the reliable figures, because it alternates the libraries.
 *
 * <p>A figure is for all records of the workload: 4096, or 512 scenes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodingBenchmark {

    /** The kind of records. */
    @Param({"json-pose-full", "json-sample-short", "json-sample-full", "json-scene-short", "protobuf-sample"})
    public String workload = "";

    /** The library, by its name in the comparison's table. */
    @Param("foxglove4j")
    public String library = "";

    private @Nullable Encoding<?> encoding;

    /** Creates the records. */
    @Setup
    public void createRecords() {
        encoding = Workloads.create(workload).stream()
                .filter(candidate -> candidate.name().equals(library))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(library + " does not write " + workload));
    }

    /** Encodes them. */
    @Benchmark
    public long encodeAll() throws Exception {
        return Objects.requireNonNull(encoding).encodeAll();
    }
}
