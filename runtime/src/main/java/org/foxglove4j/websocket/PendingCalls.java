package org.foxglove4j.websocket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.foxglove4j.internal.Throttle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of one kind that one client has made and that are not answered yet: so many at most. Each is answered once,
 * by whichever thread knows the answer.
 */
final class PendingCalls {

    static final int MAX_CALLS = 32;

    private static final Logger LOGGER = LoggerFactory.getLogger(PendingCalls.class);

    private final AtomicInteger count = new AtomicInteger();
    private final Throttle warning = Throttle.forWarnings();

    /** Something of the user's that answers now or later. */
    interface Call<T> {
        CompletionStage<T> begin() throws Exception;
    }

    /**
     * Makes a call.
     *
     * @param answer takes the answer, or else why there is none
     * @return false, and nothing happens, if too many calls are pending
     */
    <T> boolean begin(Call<T> call, BiConsumer<@Nullable T, @Nullable Throwable> answer) {
        if (count.incrementAndGet() > MAX_CALLS) {
            count.decrementAndGet();
            return false;
        }
        stage(call).whenComplete((value, failure) -> {
            count.decrementAndGet();
            if (failure == null) {
                try {
                    answer.accept(value, null);
                } catch (RuntimeException e) {
                    fail(answer, e);
                }
            } else {
                fail(answer, causeOf(failure));
            }
        });
        return true;
    }

    private <T> void fail(BiConsumer<@Nullable T, @Nullable Throwable> answer, Throwable failure) {
        long heldBack = warning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("A handler of the WebSocket server failed{}", Throttle.tell(heldBack), failure);
        }
        answer.accept(null, failure);
    }

    private static <T> CompletionStage<T> stage(Call<T> call) {
        try {
            CompletionStage<T> stage = call.begin();
            return stage == null ? CompletableFuture.failedFuture(new NullPointerException()) : stage;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } catch (Exception | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Stages wrap the failures of those that they depend on. */
    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? causeOf(cause)
                : failure;
    }
}
