package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Recovers arbitrary input: the result must be a valid file, and the report must match it. */
class McapRecoveryFuzzTest {

    /** Schemas are copied unchanged, even if the doctor rejects them. */
    private static final String KEPT_AS_IT_WAS = "has data but no encoding";

    @MethodSource("files")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsRecoveredToAValidOne(byte[] input) {
        FuzzLimits.check(input, () -> recover(input));
    }

    static Stream<byte[]> files() {
        return Stream.concat(FuzzInputs.files(), FuzzInputs.found(McapRecoveryFuzzTest.class));
    }

    private static void recover(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecoveryReport report;
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(FuzzLimits.MAX_RECORD_BYTES)
                .eagerDefinitions(true)
                .create(out)) {
            report = McapRecovery.recover(McapSource.of(input), writer);
        }
        long messages = 0;
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(out.toByteArray()))) {
            for (McapRecord record = reader.next(); record != null; record = reader.next()) {
                messages += record instanceof McapMessageRecord ? 1 : 0;
            }
        } catch (McapFormatException e) {
            throw new AssertionError("the recovered file is damaged", e);
        }
        assertThat(messages).isEqualTo(report.messages());
        assertThat(report.lostBytes()).isBetween(0L, (long) input.length);
        assertThat(McapDoctor.check(McapSource.of(out.toByteArray()), false))
                .filteredOn(problem -> problem.severity() == McapProblem.Severity.ERROR)
                .filteredOn(problem -> !problem.text().endsWith(KEPT_AS_IT_WAS))
                .isEmpty();
    }
}
