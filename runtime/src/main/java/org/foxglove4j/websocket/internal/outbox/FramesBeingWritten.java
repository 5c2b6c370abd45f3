package org.foxglove4j.websocket.internal.outbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The frames that are being written to a client, in order. They can no longer be dropped. Used only by the writing
 * thread.
 */
final class FramesBeingWritten {

    private final List<QueuedFrame> frames = new ArrayList<>();
    private int firstUnwritten;
    private long bytes;

    /** Returns the number of bytes not yet written. */
    long bytes() {
        return bytes;
    }

    void add(QueuedFrame frame) {
        frames.add(frame);
        bytes += frame.length;
    }

    /** Copies the next bytes, as many as fit. */
    void peek(ByteBuffer target) {
        for (int i = firstUnwritten; i < frames.size() && target.hasRemaining(); i++) {
            QueuedFrame frame = frames.get(i);
            target.put(frame.array, frame.written, Math.min(frame.remaining(), target.remaining()));
        }
    }

    /** Marks the next bytes as written. */
    void written(int byteCount) {
        bytes -= byteCount;
        for (int left = byteCount; left > 0; ) {
            QueuedFrame frame = frames.get(firstUnwritten);
            int count = Math.min(left, frame.remaining());
            frame.written += count;
            left -= count;
            if (frame.remaining() == 0) {
                firstUnwritten++;
            }
        }
    }

    /** Passes on and removes the frames that were written completely. */
    void takeWritten(Consumer<QueuedFrame> receiver) {
        List<QueuedFrame> written = frames.subList(0, firstUnwritten);
        written.forEach(receiver);
        written.clear();
        firstUnwritten = 0;
    }
}
