package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnfinishedFilesTest {

    @TempDir
    Path folder;

    private final UnfinishedFiles files = new UnfinishedFiles();

    @Test
    void unfinishedFilesAreDeletedAtTheEndAndFinishedOnesKept() throws Exception {
        Path finished = folder.resolve("finished");
        files.open(folder.resolve("part"), Files::newOutputStream).close();
        files.create(folder, "mcap4j-", ".part");
        try (OutputStream ignored = files.open(folder.resolve("other"), Files::newOutputStream)) {
            Files.move(folder.resolve("part"), finished);
            files.delete(folder.resolve("part"));

            end();
        }

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(finished);
        }
    }

    @Test
    void openingDuringTheEndOfTheProcessCreatesNoFile() throws Exception {
        files.create(folder, "mcap4j-", ".part");
        end();
        Thread late = new Thread(() -> {
            try {
                files.create(folder, "mcap4j-", ".part");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        late.setDaemon(true);
        late.start();
        while (late.getState() != Thread.State.WAITING) {
            assertThat(late.isAlive()).isTrue();
            Thread.onSpinWait();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void endWaitsForAFileThatIsBeingOpened() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                files.open(folder.resolve("part"), file -> {
                            opening.countDown();
                            awaitWord(proceed);
                            return Files.newOutputStream(file);
                        })
                        .close();
            } catch (Exception e) {
                failure.set(e);
            }
        });
        writer.start();
        opening.await();
        Thread end = new Thread(files::end);
        end.start();
        while (end.getState() != Thread.State.WAITING) {
            assertThat(end.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        proceed.countDown();
        writer.join(TimeUnit.SECONDS.toMillis(30));
        end.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(failure).hasValue(null);
        assertThat(folder).isEmptyDirectory();
    }

    private static void awaitWord(CountDownLatch word) {
        try {
            word.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the files like the process does: on a separate thread, which keeps the lock. */
    private void end() throws InterruptedException {
        Thread end = new Thread(files::end);
        end.start();
        end.join();
    }
}
