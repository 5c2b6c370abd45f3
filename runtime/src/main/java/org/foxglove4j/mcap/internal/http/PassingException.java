package org.foxglove4j.mcap.internal.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a request failed by, and may not fail by again. */
final class PassingException extends IOException {

    private static final long serialVersionUID = 1;

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);

    private final @Nullable Duration retryAfter;

    PassingException(String message) {
        super(message);
        retryAfter = null;
    }

    PassingException(String message, Throwable cause) {
        super(message, cause);
        retryAfter = null;
    }

    /** Takes over when a server that is busy wants to be asked again, in seconds or as a date (RFC 9110, section 10.2.3). */
    PassingException(String message, HttpHeaders headers) {
        super(message);
        retryAfter =
                headers.firstValue("Retry-After").map(PassingException::parse).orElse(null);
    }

    /**
     * Returns how long to wait before the next try: what the server said, or else twice as long after each, and not quite as
     * long as others do whose requests failed at the same moment.
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
