package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecorderThreadTest {

    @Test
    void close_runsWhatWasGivenBeforeAndStillWaits() throws InterruptedException {
        RecorderThread background = new RecorderThread();
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        background.run(() -> awaitQuietly(release));
        background.run(() -> finished.set(true));

        Thread closing = new Thread(background::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        release.countDown();
        closing.join();

        assertThat(finished).isTrue();
    }

    @Test
    void taskThatFailsWithAnError_isDoneAgainAllTheSame() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        try (RecorderThread background = new RecorderThread()) {
            background.every(Duration.ofMillis(1), () -> {
                done.countDown();
                throw new OutOfMemoryError("for a moment");
            });

            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
