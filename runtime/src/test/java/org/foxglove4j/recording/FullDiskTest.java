package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foxglove4j.mcap.McapMessageRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records to a full disk: a file system of a few megabytes in memory, which Linux mounts for a process and its children
 * without special rights, or a limit on the size of files where that is not allowed.
 */
@Timeout(60)
class FullDiskTest {

    private static final String SMALL_DISK = "mount -t tmpfs -o size=8m none \"$0\" && exec \"$@\"";
    private static final String SMALL_FILES = "ulimit -f 8000 && exec \"$@\"";

    @TempDir
    Path folder;

    @Test
    void fullDisk_isReportedOnceAndWhatWasRecordedStaysReadable() throws Exception {
        String[] outcome = record(0);

        long recorded = Long.parseLong(outcome[2]);
        long lost = Long.parseLong(outcome[3]);
        assertThat(outcome[0]).isEqualTo("failed");
        assertThat(outcome[1]).as("errors").isEqualTo("1");
        assertThat(recorded + lost).isEqualTo(Long.parseLong(outcome[5]));
        assertThat(recorded).isGreaterThan(200);
        assertThat(numbersIn(copies().get(0)))
                .isEqualTo(IntStream.range(0, (int) recorded).boxed().toList());
    }

    @Test
    void fullDisk_makesRoomByDeletingOldFilesWhereThatIsAllowed() throws Exception {
        assumeTrue(canMount(), "cannot mount a small file system here");
        String[] outcome = record(1_000_000);

        long recorded = Long.parseLong(outcome[2]);
        long lost = Long.parseLong(outcome[3]);
        assertThat(outcome[0]).isEqualTo("closed");
        assertThat(outcome[1]).as("errors").isEqualTo("0");
        assertThat(recorded + lost).isEqualTo(Long.parseLong(outcome[5]));
        assertThat(Long.parseLong(outcome[4])).as("deleted files").isPositive();
        List<Integer> numbers = new ArrayList<>();
        for (Path copy : copies()) {
            numbers.addAll(numbersIn(copy));
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(numbers.get(numbers.size() - 1)).isGreaterThanOrEqualTo(FullDiskRecorder.MESSAGES - 1);
    }

    private String[] record(long fileBytes) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path out = folder.resolve("out");
        Files.createDirectory(folder.resolve("copies"));
        List<String> command = new ArrayList<>(
                canMount()
                        ? List.of("unshare", "-rm", "sh", "-c", SMALL_DISK, disk.toString())
                        : List.of("sh", "-c", SMALL_FILES, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FullDiskRecorder.class.getName(),
                disk.toString(),
                folder.resolve("copies").toString(),
                Long.toString(fileBytes)));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out).trim().split(" ", -1);
    }

    private static boolean canMount() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("unshare", "-rm", "sh", "-c", SMALL_DISK, "/mnt", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
            return files.sorted().toList();
        }
    }

    private static List<Integer> numbersIn(Path file) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (McapMessageRecord message : Recordings.readUnfinished(Files.newInputStream(file))) {
            numbers.add(
                    message.data().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getInt());
        }
        return numbers;
    }
}
