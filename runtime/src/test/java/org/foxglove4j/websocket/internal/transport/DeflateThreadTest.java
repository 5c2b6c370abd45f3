package org.foxglove4j.websocket.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.junit.jupiter.api.Test;

class DeflateThreadTest {

    /** Hundreds of peers connect and disconnect while one long message is compressed; no turn or end may be lost. */
    @Test
    void tasksSubmittedWhileBusyAreExecuted() throws Exception {
        int tasks = 1000;
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(tasks);
        try (DeflateThread thread = new DeflateThread(new DeflateOptions(6, 64, true, 13, 13))) {
            thread.execute(() -> await(busy));
            for (int i = 0; i < tasks; i++) {
                thread.execute(done::countDown);
            }
            busy.countDown();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
