package org.foxglove4j.websocket.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallbackSequenceTest {

    @Test
    void taskThatFoundNoThreadRunsWithTheNext() {
        AtomicBoolean exhausted = new AtomicBoolean(true);
        Executor executor = work -> {
            if (exhausted.get()) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            work.run();
        };
        List<String> done = new ArrayList<>();
        CallbackSequence sequence = new CallbackSequence(executor, () -> "the test");
        assertThatThrownBy(() -> sequence.submit(() -> done.add("first"))).isInstanceOf(OutOfMemoryError.class);

        exhausted.set(false);
        sequence.submit(() -> done.add("second"));

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void uncheckedExceptionDoesNotStopTheSequence() {
        List<String> done = new ArrayList<>();
        CallbackSequence sequence = new CallbackSequence(Runnable::run, () -> "the test");

        sequence.submit(() -> CallbackSequenceTest.<RuntimeException>throwUndeclared());
        sequence.submit(() -> done.add("second"));

        assertThat(done).containsExactly("second");
    }

    /** Throws as code in Kotlin may. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> void throwUndeclared() throws X {
        throw (X) new IOException("undeclared");
    }

    @Test
    void interruptDoesNotAffectTheNextTask() {
        List<Runnable> threads = new ArrayList<>();
        CallbackSequence sequence = new CallbackSequence(threads::add, () -> "the test");
        AtomicBoolean interrupted = new AtomicBoolean();
        sequence.submit(() -> Thread.currentThread().interrupt());
        sequence.submit(() -> interrupted.set(Thread.interrupted()));

        threads.forEach(Runnable::run);

        assertThat(interrupted).isFalse();
    }
}
