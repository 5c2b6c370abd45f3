package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pending requests to a server, by the key that identifies each of them. Thread-safe.
 *
 * @param <K> identifies a request
 * @param <A> the answer
 */
final class RemoteAnswers<K, A> {

    private final Map<K, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();
    private @Nullable IOException end;

    /** Returns a future for an answer, which fails after a timeout. */
    CompletableFuture<A> await(K key, Duration timeout) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        synchronized (this) {
            if (end != null) {
                return CompletableFuture.failedFuture(end);
            }
            waiting.put(key, answer);
        }
        return answer.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((value, failure) -> waiting.remove(key, answer));
    }

    /** Completes a request, and returns whether the request was pending. */
    boolean answer(K key, A value) {
        CompletableFuture<A> answer = waiting.get(key);
        return answer != null && answer.complete(value);
    }

    /** Fails a request, and returns whether the request was pending. */
    boolean fail(K key, IOException failure) {
        CompletableFuture<A> answer = waiting.get(key);
        return answer != null && answer.completeExceptionally(failure);
    }

    /** Fails all pending and future requests, because the connection has ended. */
    void end(IOException failure) {
        synchronized (this) {
            end = failure;
        }
        waiting.values().forEach(answer -> answer.completeExceptionally(failure));
    }
}
