package org.foxglove4j.websocket.internal.callback;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks in order and one at a time, on threads that may block. Exceptions are logged, and the following tasks are
 * run nevertheless. Thread-safe.
 */
public final class CallbackSequence {

    private static final Logger LOGGER = LoggerFactory.getLogger(CallbackSequence.class);

    private final Executor executor;
    private final Supplier<String> owner;

    // Guarded by this.
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /**
     * Creates a sequence.
     *
     * @param owner returns the name of the owner, for the log
     */
    public CallbackSequence(Executor executor, Supplier<String> owner) {
        this.executor = executor;
        this.owner = owner;
    }

    public void submit(Runnable action) {
        synchronized (this) {
            waiting.add(action);
            if (running) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this::work);
        } catch (RuntimeException | Error e) {
            // A thread may be available the next time.
            synchronized (this) {
                running = false;
            }
            throw e;
        }
    }

    private void work() {
        for (Runnable action = next(); action != null; action = next()) {
            try {
                action.run();
            } catch (Throwable e) {
                LOGGER.error("A request of {} failed", owner.get(), e);
            }
            // Clears the interrupt status that a handler may have left: it would close a file that the next handler
            // reads.
            Thread.interrupted();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable action = waiting.poll();
        running = action != null;
        return action;
    }
}
