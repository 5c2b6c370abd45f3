package org.foxglove4j.mcap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes arbitrary input to the stream readers (pull and push), in an array and a direct buffer. The last byte of the
 * input selects how.
 */
class McapStreamReaderFuzzTest {

    @MethodSource("files")
    @FuzzTest(maxDuration = "30m")
    void anyStreamIsReadOrRejected(byte[] input) {
        int choice = input.length == 0 ? 0 : input[input.length - 1];
        FuzzLimits.check(input, () -> pull(input, builder(choice)));
        if (choice < 0) {
            FuzzLimits.check(input, () -> pull(input, builder(choice).workers(1)));
            FuzzLimits.check(input, () -> visit(input, builder(choice).workers(1)));
        }
        FuzzLimits.check(input, () -> push(input, builder(choice), 1 + (choice & 0xFF)));
        FuzzLimits.check(input, () -> OutsideReader.read(input, builder(choice), 1 + (choice & 0xFF), record -> {}));
    }

    static Stream<byte[]> files() {
        return Stream.concat(FuzzInputs.files(), FuzzInputs.found(McapStreamReaderFuzzTest.class));
    }

    private static McapStreamReaderBuilder builder(int choice) {
        McapStreamReaderBuilder builder = McapStreamReader.builder()
                .maxRecordBytes(FuzzLimits.MAX_RECORD_BYTES)
                .crcCheck(CrcCheck.values()[(choice & 3) % 3])
                .lenient((choice & 4) != 0)
                .skipDamagedChunks((choice & 8) != 0)
                .rawChunks((choice & 48) == 48)
                .onProblem(problem -> {});
        return (choice & 64) == 0 ? builder : builder.attachments(index -> OutputStream.nullOutputStream());
    }

    private static void pull(byte[] input, McapStreamReaderBuilder builder) throws IOException {
        try (McapStreamReader reader = builder.open(new ByteArrayInputStream(input));
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next()) {
                cursor.message().copy();
            }
        }
    }

    private static void visit(byte[] input, McapStreamReaderBuilder builder) throws IOException {
        try (McapStreamReader reader = builder.open(new ByteArrayInputStream(input))) {
            reader.messages().visit(McapMessage::copy);
        }
    }

    private static void push(byte[] input, McapStreamReaderBuilder builder, int pieceLength) throws IOException {
        McapPushReader reader = builder.createPushReader();
        for (int start = 0; start < input.length; start += pieceLength) {
            reader.feed(input, start, Math.min(pieceLength, input.length - start));
            while (reader.next() != null) {
                // Each record is read; that is all.
            }
        }
        reader.endOfInput();
    }
}
