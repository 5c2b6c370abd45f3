package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessageRecord;
import org.foxglove4j.mcap.McapRecord;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.RecoveryReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a recording process at random moments, and compares the file with what the process logged.
 *
 * <p>Two kills for each policy; {@code -Dfoxglove4j.kills=200} for more.
 */
class KillTest {

    private static final int FEW_KILLS = 2;
    private static final int KILLS = Integer.getInteger("foxglove4j.kills", FEW_KILLS);
    private static final long START_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void killedProcess_losesNoMoreThanThePolicySays(KilledRecorder.Policy policy) throws Exception {
        int mostLost = 0;
        SplittableRandom random = new SplittableRandom(policy.ordinal());
        for (int kill = 0; kill < KILLS; kill++) {
            Path run = Files.createDirectory(folder.resolve("kill-" + kill));
            Path times = run.resolve("times");
            recordAndKill(policy, run.resolve("killed.mcap"), times, random.nextLong(300_000_000L));

            LongBuffer logged = KilledRecorder.map(times, MapMode.READ_ONLY);
            int loggedCount = count(logged);
            List<Integer> recorded = new ArrayList<>();
            List<Integer> recovered = new ArrayList<>();
            for (Path file : filesIn(run)) {
                List<Integer> read = read(file);
                recorded.addAll(read);
                assertThat(read).hasSize(countIndependently(file));
                Path copy = run.resolve("recovered");
                RecoveryReport report = McapRecovery.recover(file, copy);
                List<Integer> readAgain = read(copy);
                recovered.addAll(readAgain);
                assertThat(readAgain).hasSize((int) report.messages());
                assertThat(readAgain).startsWith(read.toArray(Integer[]::new));
                Files.delete(copy);
            }

            assertThat(loggedCount).isPositive();
            assertThat(recorded).isEqualTo(firstNumbers(recorded.size()));
            assertThat(recovered).isEqualTo(firstNumbers(recovered.size()));
            int lost = loggedCount - recorded.size();
            mostLost = Math.max(mostLost, lost);
            assertThat(recorded.size())
                    .as("kill %d: %d logged, %d recorded", kill, loggedCount, recorded.size())
                    .isGreaterThanOrEqualTo(safeCount(policy, logged, loggedCount));
            deleteAll(run);
        }
        if (KILLS > FEW_KILLS) {
            System.out.println(policy + ": " + KILLS + " kills, at most " + mostLost + " messages lost");
        }
    }

    private static List<Path> filesIn(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".mcap"))
                    .sorted()
                    .toList();
        }
    }

    private static void deleteAll(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(run);
    }

    /**
     * Returns how many messages had to be safe when the last one had been logged, which is when the process was last seen
     * to run.
     */
    private static int safeCount(KilledRecorder.Policy policy, LongBuffer logged, int loggedCount) {
        int byBytes = (int) Math.max(0, loggedCount - policy.maxLostBytes / KilledRecorder.MESSAGE_BYTES);
        long last = logged.get(loggedCount - 1);
        int byTime = 0;
        while (last - logged.get(byTime) > policy.maxLostNanos) {
            byTime++;
        }
        return Math.max(byBytes, byTime);
    }

    private static void recordAndKill(KilledRecorder.Policy policy, Path recording, Path times, long afterNanos)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRecorder.class.getName(),
                        policy.name(),
                        recording.toString(),
                        times.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(new File(times + ".out")))
                .start();
        try {
            long deadline = System.nanoTime() + START_TIMEOUT_NANOS;
            while (!Files.exists(times)
                    || KilledRecorder.map(times, MapMode.READ_ONLY).get(0) == 0) {
                assertThat(process.isAlive())
                        .as(() -> "the recorder ended: " + contentOf(Path.of(times + ".out")))
                        .isTrue();
                assertThat(System.nanoTime()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.NANOSECONDS.sleep(afterNanos);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<Integer> firstNumbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static int count(LongBuffer logged) {
        int count = 0;
        while (count < logged.capacity() && logged.get(count) != 0) {
            count++;
        }
        return count;
    }

    private static List<Integer> read(Path recording) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(recording))) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                if (next instanceof McapMessageRecord message) {
                    numbers.add(message.data()
                            .toByteBuffer()
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getInt());
                }
            }
        } catch (McapFormatException cutOff) {
            assertThat(cutOff.offset()).isLessThanOrEqualTo(Files.size(recording));
        }
        return numbers;
    }

    /** Counts the messages in complete chunks, using only the layout of the format. */
    private static int countIndependently(Path recording) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(recording)).order(ByteOrder.LITTLE_ENDIAN);
        int messages = 0;
        int at = 8;
        while (at + 9 <= file.limit() && at + 9 + file.getLong(at + 1) <= file.limit()) {
            int length = (int) file.getLong(at + 1);
            if (file.get(at) == 6) {
                messages += countInChunk(file, at);
            }
            at += 9 + length;
        }
        return messages;
    }

    private static int countInChunk(ByteBuffer file, int chunk) {
        int uncompressedSize = (int) file.getLong(chunk + 25);
        int compressionLength = file.getInt(chunk + 37);
        int recordsLength = (int) file.getLong(chunk + 41 + compressionLength);
        byte[] stored = new byte[recordsLength];
        file.get(chunk + 49 + compressionLength, stored);
        byte[] records = stored;
        if (compressionLength > 0) {
            try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
                records = zstd.decompress(stored, uncompressedSize);
            }
        }
        ByteBuffer content = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        int messages = 0;
        for (int at = 0; at < records.length; at += 9 + (int) content.getLong(at + 1)) {
            messages += content.get(at) == 5 ? 1 : 0;
        }
        return messages;
    }

    private static String contentOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
