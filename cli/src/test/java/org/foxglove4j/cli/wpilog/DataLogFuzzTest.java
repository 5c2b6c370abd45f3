package org.foxglove4j.cli.wpilog;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.foxglove4j.cli.conversion.FuzzedConversion;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.params.provider.MethodSource;

class DataLogFuzzTest {

    private static final long BYTES_FOR_EACH_OF_THE_INPUT = 20_000;

    @MethodSource("logs")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsConvertedToAValidOneOrRejected(byte[] input) throws IOException {
        if (DataLogConversion.isDataLog(McapSource.of(input))) {
            FuzzedConversion.check(
                    input,
                    (from, to) -> DataLogConversion.convert(from, to, progress -> {}),
                    "the data log ",
                    BYTES_FOR_EACH_OF_THE_INPUT);
        }
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
