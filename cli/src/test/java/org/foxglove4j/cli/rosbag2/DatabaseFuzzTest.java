package org.foxglove4j.cli.rosbag2;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.cli.conversion.FuzzedConversion;
import org.foxglove4j.cli.sqlite.Database;
import org.foxglove4j.cli.sqlite.DatabaseFiles;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFuzzTest {

    private static final long BYTES_FOR_EACH_OF_THE_INPUT = 20_000;

    @MethodSource("bags")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsConvertedToAValidOneOrRejected(byte[] input) throws IOException {
        if (Database.isDatabase(McapSource.of(input))) {
            FuzzedConversion.check(
                    input,
                    (from, to) ->
                            DatabaseConversion.convert(files(DatabaseFiles.of(from)), "", false, to, progress -> {}),
                    "the database ",
                    BYTES_FOR_EACH_OF_THE_INPUT);
        }
    }

    @MethodSource("logs")
    @FuzzTest(maxDuration = "30m")
    void anyWriteAheadLogIsReadOrIgnored(byte[] log) throws IOException {
        byte[] bag = SampleBags.bytes("unclosed.db3");
        FuzzedConversion.check(
                log,
                (from, to) -> DatabaseConversion.convert(
                        files(new DatabaseFiles(McapSource.of(bag), from, null)), "", false, to, progress -> {}),
                "the database ",
                BYTES_FOR_EACH_OF_THE_INPUT);
    }

    @MethodSource("journals")
    @FuzzTest(maxDuration = "30m")
    void anyRollbackJournalIsReadOrIgnored(byte[] journal) throws IOException {
        byte[] bag = SampleBags.bytes("killed.db3");
        FuzzedConversion.check(
                journal,
                (from, to) -> DatabaseConversion.convert(
                        files(new DatabaseFiles(McapSource.of(bag), null, from)), "", false, to, progress -> {}),
                "the database ",
                BYTES_FOR_EACH_OF_THE_INPUT);
    }

    private static List<BagFile> files(DatabaseFiles files) {
        return List.of(new BagFile("bag", false, () -> files));
    }

    static Stream<byte[]> bags() throws IOException {
        return Stream.of(SampleBags.bytes("small.db3"), SampleBags.bytes("unclosed.db3"));
    }

    static Stream<byte[]> logs() throws IOException {
        return Stream.of(SampleBags.bytes("unclosed.db3-wal"));
    }

    static Stream<byte[]> journals() throws IOException {
        return Stream.of(SampleBags.bytes("killed.db3-journal"));
    }
}
