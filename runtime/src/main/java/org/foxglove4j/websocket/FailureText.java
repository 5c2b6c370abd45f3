package org.foxglove4j.websocket;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says why a handler of the user's gave no answer, to the client that waits for one. */
final class FailureText {

    private FailureText() {}

    /** Returns the message of an exception, or another text if it has none. */
    static String of(@Nullable Throwable failure, String otherwise) {
        String message = failure == null ? null : failure.getMessage();
        return message == null || message.isBlank() ? otherwise : repair(message);
    }

    /** Returns a text, and after it the message of an exception, if it has one. */
    static String append(String text, @Nullable Throwable failure) {
        String message = of(failure, "");
        return message.isEmpty() ? text : text + ": " + message;
    }

    /** Goes through UTF-8 and back: half a surrogate pair becomes a question mark. */
    static String repair(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
