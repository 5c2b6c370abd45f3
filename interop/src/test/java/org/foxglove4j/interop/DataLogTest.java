package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.wpilog.DataLogConversion;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other MCAP libraries read converted data logs, and WPILib itself writes the log that is converted. */
class DataLogTest {

    /** The data log in the tests of the command-line tool, which run without WPILib. */
    private static final Path SAMPLE = Path.of("../cli/src/test/resources/org/foxglove4j/cli/wpilog/all-types.wpilog");

    @TempDir
    private Path folder;

    @Test
    void wpilibStillWritesTheSample() throws Exception {
        Path log = folder.resolve("log.wpilog");
        PeerProcess.run(Peers.python("write_wpilog.py", log));

        assertThat(log).hasSameBinaryContentAs(SAMPLE);
    }

    @ParameterizedTest
    @EnumSource
    void otherLibrariesReadConvertedLogs(McapReaders reader) throws Exception {
        Path mcap = convert();

        assertThat(reader.indexed(mcap).withoutOrderOfTies().wholeMessages())
                .isEqualTo(OurReaders.LOG_TIME_ORDER
                        .read(mcap)
                        .withoutOrderOfTies()
                        .wholeMessages());
    }

    @Test
    void otherDoctorsAcceptConvertedLogs() throws Exception {
        Path mcap = convert();

        assertThat(McapDoctors.official(mcap)).isEmpty();
        assertThat(McapDoctors.pymcap(List.of(mcap)).get(mcap.toString()).lines())
                .allMatch(finding -> finding.contains("Schema.encoding 'wpilib' is not a well-known encoding"));
    }

    private Path convert() throws IOException {
        Path mcap = folder.resolve("converted.mcap");
        try (McapSource log = McapSource.file(SAMPLE);
                McapWriter writer = McapWriter.create(mcap)) {
            ConversionReport report = DataLogConversion.convert(log, writer, progress -> {});
            assertThat(report.isComplete()).isTrue();
        }
        return mcap;
    }
}
