package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.foxglove4j.cli.conversion.FuzzedConversion;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.params.provider.MethodSource;

class BagFuzzTest {

    /** A chunk of bzip2 takes megabytes of working memory, however short it is. */
    private static final long BYTES_FOR_EACH_OF_THE_INPUT = 200_000;

    @MethodSource("bags")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsConvertedToAValidOneOrRejected(byte[] input) throws IOException {
        if (BagConversion.isBag(McapSource.of(input))) {
            FuzzedConversion.check(
                    input,
                    (from, to) -> BagConversion.convert(from, to, progress -> {}),
                    "the bag ",
                    BYTES_FOR_EACH_OF_THE_INPUT);
        }
    }

    static Stream<byte[]> bags() {
        return Stream.of("none", "bz2", "lz4")
                .flatMap(compression -> Stream.of(
                        bag(compression).toByteArray(),
                        bag(compression).message(0, 7, "last".getBytes(UTF_8)).unfinished()));
    }

    private static BagBytes bag(String compression) {
        return new BagBytes(compression)
                .connection(0, "/a", "x/T", "int8 a", "latching", "1")
                .message(0, 1_700_000_000_000_000_000L, new byte[] {1})
                .endChunk()
                .connection(1, "/b", "x/U", "string a")
                .message(1, 5, "abc".repeat(50).getBytes(UTF_8))
                .message(0, 6, new byte[] {2})
                .endChunk();
    }
}
