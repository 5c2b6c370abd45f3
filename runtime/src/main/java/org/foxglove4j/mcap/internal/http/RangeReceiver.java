package org.foxglove4j.mcap.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Receives the body of a response into a buffer, which the caller may use again after this receiver is closed. Nothing
 * is received before {@link #receive} is called. Closing the receiver before the end of the body cancels the request.
 */
final class RangeReceiver implements Subscriber<List<ByteBuffer>>, AutoCloseable {

    private final ByteBuffer target;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile long progressNanos;
    private @Nullable Subscription subscription;
    private boolean wanted;
    private boolean closed;

    private RangeReceiver(ByteBuffer target) {
        this.target = target;
    }

    static RangeReceiver of(Publisher<List<ByteBuffer>> body, ByteBuffer target) {
        RangeReceiver receiver = new RangeReceiver(target);
        body.subscribe(receiver);
        return receiver;
    }

    /** Discards a body without receiving it. */
    static void discard(Publisher<List<ByteBuffer>> body) {
        of(body, ByteBuffer.allocate(0)).close();
    }

    /** Starts to receive; returns a future that completes at the end of the body, or fails. */
    synchronized CompletableFuture<Void> receive() {
        progressNanos = System.nanoTime();
        wanted = true;
        if (subscription != null) {
            subscription.request(Long.MAX_VALUE);
        }
        return end;
    }

    /** Returns the time at which bytes were last received, as a value of {@link System#nanoTime}. */
    long progressNanos() {
        return progressNanos;
    }

    @Override
    public synchronized void onSubscribe(Subscription body) {
        subscription = body;
        if (closed) {
            body.cancel();
        } else if (wanted) {
            body.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (closed) {
                return;
            }
            if (buffer.remaining() > target.remaining()) {
                end.completeExceptionally(new IOException("the server sends more bytes than requested"));
                close();
                return;
            }
            target.put(buffer);
        }
        progressNanos = System.nanoTime();
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null && (!end.isDone() || end.isCompletedExceptionally())) {
            subscription.cancel();
        }
    }
}
