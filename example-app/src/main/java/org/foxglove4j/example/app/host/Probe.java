package org.foxglove4j.example.app.host;

import java.io.IOException;

/**
 * Measures one side of the host.
 *
 * @param <T> what it finds
 */
interface Probe<T> {

    /**
     * Measures.
     *
     * @param timeNanos the present, from {@link System#nanoTime}
     */
    T measure(long timeNanos) throws IOException;
}
