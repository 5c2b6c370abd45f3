package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Opens arbitrary input as an indexed file, in an array and in direct memory, with and without a worker, and checks it
 * with the doctor. The last byte of the input selects how.
 */
class McapReaderFuzzTest {

    @MethodSource("files")
    @FuzzTest(maxDuration = "30m")
    void anyFileIsReadOrRejected(byte[] input) {
        int choice = input.length == 0 ? 0 : input[input.length - 1];
        FuzzLimits.check(input, () -> read(McapSource.of(input), choice));
        FuzzLimits.check(input, () -> read(new OutsideSource(input), choice));
        FuzzLimits.check(input, () -> McapDoctor.check(McapSource.of(input), false));
    }

    static Stream<byte[]> files() {
        return Stream.concat(FuzzInputs.files(), FuzzInputs.found(McapReaderFuzzTest.class));
    }

    private static void read(McapSource input, int choice) throws IOException {
        List<String> problems = new ArrayList<>();
        try (McapReader reader = McapReader.builder()
                .maxRecordBytes(FuzzLimits.MAX_RECORD_BYTES)
                .crcCheck(CrcCheck.values()[(choice & 3) % 3])
                .lenient((choice & 4) != 0)
                .skipDamagedChunks((choice & 8) != 0)
                .unclosed((choice & 16) != 0)
                .workers((choice & 3) == 3 ? 1 : 0)
                .onProblem(problem -> problems.add(problem.toString()))
                .open(input)) {
            MessageQuery query = (choice & 32) == 0
                    ? MessageQuery.all()
                    : MessageQuery.topics("example").fromNanos(2).untilNanos(8);
            McapMessages messages = reader.messages(query.order(MessageOrder.values()[(choice >> 6 & 3) % 3]));
            List<Long> times = new ArrayList<>();
            try (MessageCursor cursor = messages.cursor()) {
                while (cursor.next()) {
                    times.add(cursor.message().logTimeNanos());
                }
            }
            List<Long> visited = new ArrayList<>();
            messages.visit(message -> visited.add(message.logTimeNanos()));
            // Of two definitions with one id that counts which was read last.
            if (problems.stream().noneMatch(problem -> problem.contains(" to stay "))) {
                assertThat(visited).isEqualTo(times);
            }
            McapSummary summary = reader.summary();
            for (McapAttachmentIndex index : summary.attachmentIndexes()) {
                reader.readAttachment(index);
            }
            for (McapMetadataIndex index : summary.metadataIndexes()) {
                reader.readMetadata(index);
            }
        }
    }
}
