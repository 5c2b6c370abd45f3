package org.foxglove4j.websocket;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Creates the error text for a client whose request failed in a user's handler. */
final class FailureText {

    private FailureText() {}

    /** Returns the message of an exception, or a default text if it has none. */
    static String of(@Nullable Throwable failure, String otherwise) {
        String message = failure == null ? null : failure.getMessage();
        return message == null || message.isBlank() ? otherwise : repair(message);
    }

    /** Returns a text followed by the message of an exception, if it has one. */
    static String append(String text, @Nullable Throwable failure) {
        String message = of(failure, "");
        return message.isEmpty() ? text : text + ": " + message;
    }

    /** Replaces unpaired surrogates with question marks, by encoding to UTF-8 and back. */
    static String repair(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
