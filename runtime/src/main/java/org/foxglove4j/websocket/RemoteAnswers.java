package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a server has not answered yet, by what identifies each of them. Safe for use by several threads.
 *
 * @param <K> identifies a request
 * @param <A> the answer
 */
final class RemoteAnswers<K, A> {

    private final Map<K, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();
    private @Nullable IOException end;

    /** Begins to wait for an answer, for some time. */
    CompletableFuture<A> await(K key, Duration patience) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        synchronized (this) {
            if (end != null) {
                return CompletableFuture.failedFuture(end);
            }
            waiting.put(key, answer);
        }
        return answer.orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((value, failure) -> waiting.remove(key, answer));
    }

    /** Hands on an answer, and returns whether somebody had waited for it. */
    boolean answer(K key, A value) {
        CompletableFuture<A> answer = waiting.get(key);
        return answer != null && answer.complete(value);
    }

    /** Hands on that a request has failed, and returns whether somebody had waited for it. */
    boolean fail(K key, IOException failure) {
        CompletableFuture<A> answer = waiting.get(key);
        return answer != null && answer.completeExceptionally(failure);
    }

    /** Fails all requests, those to come too: the connection has ended. */
    void end(IOException failure) {
        synchronized (this) {
            end = failure;
        }
        waiting.values().forEach(answer -> answer.completeExceptionally(failure));
    }
}
