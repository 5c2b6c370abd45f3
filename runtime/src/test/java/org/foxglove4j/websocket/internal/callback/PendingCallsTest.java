package org.foxglove4j.websocket.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PendingCallsTest {

    private final PendingCalls calls = new PendingCalls();
    private final List<String> sent = new ArrayList<>();

    @Test
    void resultIsSent() {
        begin(CompletableFuture.completedFuture("a"), value -> () -> sent.add(value));

        assertThat(sent).containsExactly("a");
    }

    @Test
    void callThatFailsOrReturnsNullIsRejected() {
        begin(CompletableFuture.failedFuture(new IllegalStateException("broken")), value -> () -> sent.add(value));
        begin(CompletableFuture.completedFuture(null), value -> () -> sent.add(value));

        assertThat(sent).containsExactly("refused: java.lang.IllegalStateException: broken", "refused: null");
    }

    @Test
    void resultThatCannotBeEncodedIsRejected() {
        begin(CompletableFuture.completedFuture("a"), value -> {
            throw new OutOfMemoryError("too long");
        });

        assertThat(sent).containsExactly("refused: java.lang.OutOfMemoryError: too long");
    }

    @Test
    void failureWhileSendingIsNotAnsweredAgain() {
        begin(CompletableFuture.completedFuture("a"), value -> () -> {
            sent.add(value);
            throw new IllegalStateException("half way");
        });

        assertThat(sent).containsExactly("a");
    }

    @Test
    void completedCallFreesItsSlot() {
        for (int i = 0; i < PendingCalls.MAX_CALLS - 1; i++) {
            assertThat(begin(new CompletableFuture<>(), value -> () -> {})).isTrue();
        }
        CompletableFuture<String> last = new CompletableFuture<>();
        assertThat(begin(last, value -> () -> sent.add(value))).isTrue();
        assertThat(begin(new CompletableFuture<>(), value -> () -> {})).isFalse();

        last.complete("a");

        assertThat(sent).containsExactly("a");
        assertThat(begin(new CompletableFuture<>(), value -> () -> {})).isTrue();
    }

    private boolean begin(CompletionStage<String> call, Function<String, Runnable> prepare) {
        return calls.begin("a test", () -> call, prepare, failure -> sent.add("refused: " + failure));
    }
}
