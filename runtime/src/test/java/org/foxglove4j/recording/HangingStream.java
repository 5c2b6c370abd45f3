package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Blocks writes of chunks until released. */
final class HangingStream extends OutputStream {

    private final OutputStream target;
    private final CountDownLatch release;
    private final CountDownLatch reached;

    HangingStream(OutputStream target, CountDownLatch release, CountDownLatch reached) {
        this.target = target;
        this.release = release;
        this.reached = reached;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        if (length > 1000) {
            reached.countDown();
            await(release);
        }
        target.write(data, offset, length);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
