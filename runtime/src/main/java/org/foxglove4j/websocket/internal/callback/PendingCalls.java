package org.foxglove4j.websocket.internal.callback;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foxglove4j.internal.Throttle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pending calls of one kind by one client, whose number is limited. Each is answered once, by the thread that
 * completes it.
 */
public final class PendingCalls {

    static final int MAX_CALLS = 32;

    private static final Logger LOGGER = LoggerFactory.getLogger(PendingCalls.class);

    private final AtomicInteger count = new AtomicInteger();
    private final Throttle warning = Throttle.forWarnings();

    /** A call of a user's handler, which answers immediately or later. */
    public interface Call<T> {
        CompletionStage<T> begin() throws Exception;
    }

    /**
     * Makes a call. Either runs the prepared action or calls {@code refusal}, never both.
     *
     * @param handler describes the user's handler in warnings
     * @param prepare prepares an action that sends the result, without sending it; if this throws, the call has failed
     * @param refusal receives the cause of a failure, or null if the call returned null
     * @return false, without making the call, if too many calls are pending
     */
    public <T> boolean begin(
            String handler, Call<T> call, Function<T, Runnable> prepare, Consumer<@Nullable Throwable> refusal) {
        if (count.incrementAndGet() > MAX_CALLS) {
            count.decrementAndGet();
            return false;
        }
        stage(call)
                .<@Nullable Runnable>thenApply(value -> value == null ? null : prepare.apply(value))
                .handle((answer, failure) -> {
                    count.decrementAndGet();
                    return answer == null ? refusal(handler, failure, refusal) : answer;
                })
                .thenAccept(Runnable::run)
                .exceptionally(failure -> {
                    warn("Cannot send an answer of the handler of {}{}", handler, causeOf(failure));
                    return null;
                });
        return true;
    }

    private Runnable refusal(String handler, @Nullable Throwable failure, Consumer<@Nullable Throwable> refusal) {
        if (failure == null) {
            return () -> refusal.accept(null);
        }
        Throwable cause = causeOf(failure);
        warn("The handler of {} failed{}", handler, cause);
        return () -> refusal.accept(cause);
    }

    private void warn(String text, String handler, Throwable failure) {
        long heldBack = warning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn(text, handler, Throttle.heldBackSuffix(heldBack), failure);
        }
    }

    private static <T> CompletionStage<T> stage(Call<T> call) {
        try {
            CompletionStage<T> stage = call.begin();
            return stage == null ? CompletableFuture.failedFuture(new NullPointerException()) : stage;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Unwraps the exceptions in which stages wrap the failures of their dependencies. */
    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? causeOf(cause)
                : failure;
    }
}
