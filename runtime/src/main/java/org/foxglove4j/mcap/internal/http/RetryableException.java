package org.foxglove4j.mcap.internal.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A failure of a request that may be temporary. */
final class RetryableException extends IOException {

    private static final long serialVersionUID = 1;

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);

    private final @Nullable Duration retryAfter;

    RetryableException(String message) {
        super(message);
        retryAfter = null;
    }

    RetryableException(String message, Throwable cause) {
        super(message, cause);
        retryAfter = null;
    }

    /** Reads the delay that a busy server demands, in seconds or as a date (RFC 9110, section 10.2.3). */
    RetryableException(String message, HttpHeaders headers) {
        super(message);
        retryAfter =
                headers.firstValue("Retry-After").map(RetryableException::parse).orElse(null);
    }

    /**
     * Returns the delay before the next attempt: that demanded by the server, or else one that doubles with each
     * attempt and is randomized, so that clients whose requests failed at the same time do not repeat them at the same
     * time.
     */
    Duration delay(int tries) {
        if (retryAfter != null) {
            return retryAfter;
        }
        long longest = FIRST_DELAY.toMillis() << (tries - 1);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private static @Nullable Duration parse(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(ZonedDateTime.now(date.getZone()), date);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
