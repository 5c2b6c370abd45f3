package org.foxglove4j.websocket.internal.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.junit.jupiter.api.Test;

class DeflatingFramesTest {

    private static final int FRAMES = 3000;
    private static final byte[] FRAME = Frames.text("{}".getBytes(UTF_8));

    private final Semaphore wakes = new Semaphore(0);
    private final Semaphore written = new Semaphore(0);

    /** Who has nothing more to compress falls asleep, at the same moment in which the next frame wakes the writer. */
    @Test
    void frameThatArrivesJustAfterTheLastIsWritten() throws Exception {
        Connection connection = new IdleConnection() {
            @Override
            public void wakeWriter() {
                wakes.release();
            }
        };
        Outbox outbox = new Outbox(10, 1000, connection::wakeWriter);
        try (DeflateThread thread = new DeflateThread(new DeflateOptions(6, 64, true, 13, 13))) {
            DeflatingFrames frames =
                    new DeflatingFrames(outbox, thread, new DeflateAgreement(false, false, 15, 15), connection);
            Thread writer = new Thread(() -> write(frames));
            writer.start();
            try {
                for (long sent = 1; sent <= FRAMES; sent++) {
                    outbox.offerControl(FRAME);
                    assertThat(written.tryAcquire(FRAME.length, 30, TimeUnit.SECONDS))
                            .as("frame %d", sent)
                            .isTrue();
                    for (long i = sent % 500; i > 0; i--) {
                        Thread.onSpinWait();
                    }
                }
            } finally {
                writer.interrupt();
                writer.join();
            }
        }
    }

    private void write(DeflatingFrames frames) {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        try {
            while (true) {
                wakes.acquire();
                for (frames.peek(buffer.clear()); buffer.position() > 0; frames.peek(buffer.clear())) {
                    frames.written(buffer.position());
                    written.release(buffer.position());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
