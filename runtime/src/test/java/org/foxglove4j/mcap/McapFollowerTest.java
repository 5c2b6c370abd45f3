package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McapFollowerTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("growing.mcap");
    }

    @Test
    void returnsFlushedMessagesUntilTheFileIsClosed() throws IOException {
        try (McapWriter writer = McapWriter.create(path);
                McapFollower follower = McapFollower.open(path)) {
            int channelId = writer.addChannel(0, "/a", "json", Map.of());
            assertThat(follower.poll()).isNull();
            for (int i = 0; i < 50; i++) {
                writer.writeMessage(channelId, i, new byte[] {(byte) i});
                writer.flush();

                McapMessage message = follower.poll();
                assertThat(message).isNotNull();
                assertThat(message.logTimeNanos()).isEqualTo(i);
                assertThat(message.data()).containsExactly(i);
                assertThat(message.channel().topic()).isEqualTo("/a");
                assertThat(follower.poll()).isNull();
                assertThat(follower.isEnded()).isFalse();
            }
            writer.close();

            assertThat(follower.poll()).isNull();
            assertThat(follower.isEnded()).isTrue();
            assertThat(follower.channels()).hasSize(1);
        }
    }

    @Test
    void followsFilesThatGrowByAnyNumberOfBytes() throws IOException {
        byte[] file = new McapAssembler()
                .chunk(Compression.ZSTD, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 1))
                .chunk(Compression.NONE, McapAssembler.message(1, 2, 2))
                .add(McapAssembler.message(1, 3, 3))
                .finish();
        Files.createFile(path);
        List<Long> sequences = new ArrayList<>();
        try (McapFollower follower = McapFollower.open(path)) {
            for (byte next : file) {
                assertThat(follower.isEnded()).isFalse();
                Files.write(path, new byte[] {next}, StandardOpenOption.APPEND);
                for (McapMessage message = follower.poll(); message != null; message = follower.poll()) {
                    sequences.add(message.sequence());
                }
            }
            assertThat(follower.isEnded()).isTrue();
        }
        assertThat(sequences).containsExactly(1L, 2L, 3L);
    }

    @Test
    void waitEndsWithTheNextMessage() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (McapWriter writer = McapWriter.create(path);
                McapFollower follower = McapFollower.open(path)) {
            Thread writing = new Thread(() -> {
                try {
                    waiting.await(30, TimeUnit.SECONDS);
                    writer.writeMessage(writer.addChannel(0, "/a", "json", Map.of()), 7, new byte[1]);
                    writer.flush();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            writing.start();
            assertThat(follower.poll(Duration.ZERO)).isNull();
            waiting.countDown();

            McapMessage message = follower.poll(Duration.ofSeconds(Long.MAX_VALUE));
            writing.join();
            assertThat(message).isNotNull();
            assertThat(message.logTimeNanos()).isEqualTo(7);
        }
    }

    @Test
    void closedFollowerReturnsNothing() throws IOException {
        try (McapWriter writer = McapWriter.create(path)) {
            writer.addChannel(0, "/a", "json");
        }
        McapFollower follower = McapFollower.open(path);
        follower.close();
        follower.close();

        assertThatIllegalStateException().isThrownBy(follower::poll);
        assertThatIllegalStateException().isThrownBy(() -> follower.poll(Duration.ZERO));
    }

    @Test
    void querySelectsMessages() throws IOException {
        try (McapWriter writer = McapWriter.create(path)) {
            int a = writer.addChannel(0, "/a", "json", Map.of());
            int b = writer.addChannel(0, "/b", "json", Map.of());
            for (int i = 0; i < 10; i++) {
                writer.writeMessage(i % 2 == 0 ? a : b, i, new byte[0]);
            }
        }
        try (McapFollower follower =
                McapFollower.open(path, MessageQuery.topics("/b").fromNanos(4))) {
            List<Long> times = new ArrayList<>();
            for (McapMessage message = follower.poll(); message != null; message = follower.poll()) {
                times.add(message.logTimeNanos());
            }
            assertThat(times).containsExactly(5L, 7L, 9L);
            assertThat(follower.isEnded()).isTrue();
        }
    }

    @Test
    void truncatedFileIsAFault() throws IOException {
        byte[] file = new McapAssembler().add(McapAssembler.channel(1, 0)).unfinished();
        Files.write(path, file);
        try (McapFollower follower = McapFollower.open(path)) {
            assertThat(follower.poll()).isNull();
            Files.write(path, new byte[10]);

            assertThatThrownBy(follower::poll)
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("shorter");
        }
    }

    @Test
    void followsTheFileOfAnotherProcessToTheEnd() throws Exception {
        Process process = write(20_000);
        try (McapFollower follower = McapFollower.open(awaitPath())) {
            long next = 0;
            while (!follower.isEnded()) {
                McapMessage message = follower.poll(Duration.ofSeconds(30));
                if (message != null) {
                    assertNumbered(message, next++);
                }
            }
            assertThat(next).isEqualTo(20_000);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void killedWriterLeavesTheFileUnfinishedWithoutMadeUpMessages() throws Exception {
        Process process = write(Long.MAX_VALUE);
        try (McapFollower follower = McapFollower.open(awaitPath())) {
            long next = 0;
            while (next < 5_000) {
                McapMessage message = follower.poll(Duration.ofSeconds(30));
                assertThat(message).isNotNull();
                assertNumbered(message, next++);
            }
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

            for (McapMessage message = follower.poll(); message != null; message = follower.poll()) {
                assertNumbered(message, next++);
            }
            assertThat(follower.isEnded()).isFalse();
            assertThat(follower.poll(Duration.ofMillis(20))).isNull();

            RecoveryReport report = McapRecovery.finishInPlace(path);
            assertThat(report.messages()).isGreaterThanOrEqualTo(next);
            try (McapFollower finished = McapFollower.open(path)) {
                for (long i = 0; i < report.messages(); i++) {
                    assertNumbered(finished.poll(), i);
                }
                assertThat(finished.poll()).isNull();
                assertThat(finished.isEnded()).isTrue();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void replacedFileIsNotMistakenForTheFollowedOne() throws IOException {
        try (McapWriter writer = McapWriter.create(path);
                McapFollower follower = McapFollower.open(path)) {
            int channelId = writer.addChannel(0, "/a", "json", Map.of());
            writer.writeMessage(channelId, 1, new byte[1]);
            writer.flush();
            assertThat(follower.poll()).isNotNull();

            Files.move(path, folder.resolve("rotated.mcap"));
            McapWriter.create(path).close();
            writer.writeMessage(channelId, 2, new byte[1]);
            writer.close();

            McapMessage message = follower.poll();
            assertThat(message).isNotNull();
            assertThat(message.logTimeNanos()).isEqualTo(2);
            assertThat(follower.poll()).isNull();
            assertThat(follower.isEnded()).isTrue();
        }
    }

    @Test
    void fileWithoutMessagesEnds() throws IOException {
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeMetadata("m", Map.of("a", "b"));
        }
        try (McapFollower follower = McapFollower.open(path)) {
            assertThat(follower.poll()).isNull();
            assertThat(follower.isEnded()).isTrue();
        }
    }

    @Test
    void otherFormatsAreRejectedImmediately() throws IOException {
        Files.writeString(path, "this is not an MCAP file");
        try (McapFollower follower = McapFollower.open(path)) {
            assertThatThrownBy(follower::poll).isInstanceOf(McapFormatException.class);
        }
    }

    private Process write(long count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GrowingFile.class.getName(),
                        path.toString(),
                        Long.toString(count))
                .inheritIO()
                .start();
    }

    private Path awaitPath() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(path) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        return path;
    }

    private static void assertNumbered(McapMessage message, long number) {
        assertThat(message).isNotNull();
        assertThat(message.sequence()).isEqualTo(number);
        assertThat(message.data()).isEqualTo(GrowingFile.data(number));
    }
}
