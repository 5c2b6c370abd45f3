package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.rosbag.BagConversion;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bags of ROS 1 that another library has written become what Foxglove's {@code mcap} makes of them. */
class BagTest {

    @TempDir
    private static Path bags;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeBags() throws Exception {
        PeerProcess.run(Peers.python("write_bags.py", bags));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bz2", "lz4"})
    void contentEqualsThatOfTheOfficialTool(String compression) throws Exception {
        Path bag = bags.resolve(compression + ".bag");
        Path theirs = folder.resolve("theirs.mcap");
        PeerProcess.run(Peers.mcap("convert", bag, theirs));

        assertThat(FileContent.of(convert(bag))).isEqualTo(FileContent.of(theirs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "bz2", "lz4"})
    void othersFindNoFaultInWhatIsConverted(String compression) throws Exception {
        Path converted = convert(bags.resolve(compression + ".bag"));

        assertThat(McapReaders.GO.indexed(converted).messages()).hasSize(5001);
        assertThat(PeerProcess.run(Peers.mcap("doctor", converted)))
                .allMatch(finding -> finding.contains("less than the latest log time"));
    }

    private Path convert(Path bag) throws IOException {
        Path mcap = folder.resolve("ours.mcap");
        try (McapSource source = McapSource.file(bag);
                McapWriter writer = McapWriter.builder()
                        .profile(BagConversion.PROFILE)
                        .eagerDefinitions(true)
                        .create(mcap)) {
            ConversionReport report = BagConversion.convert(source, writer, progress -> {});
            assertThat(report.isComplete()).as("%s", report).isTrue();
        }
        return mcap;
    }
}
