package org.foxglove4j.websocket;

import java.time.Duration;

/** Waits for conditions that other threads fulfill. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /** A check that throws until the condition holds. */
    public interface Check {
        void run() throws Exception;
    }

    /** Repeats a check until it passes; after half a minute, its failure fails the test. */
    public static void eventually(Check check) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (Exception | AssertionError e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                Thread.sleep(5);
            }
        }
    }
}
