package org.foxglove4j.example.app.host;

import java.io.IOException;

/**
 * Measures one aspect of the host.
 *
 * @param <T> the type of the measurements
 */
interface Probe<T> {

    /**
     * Measures.
     *
     * @param timeNanos the current time, from {@link System#nanoTime}
     */
    T measure(long timeNanos) throws IOException;
}
