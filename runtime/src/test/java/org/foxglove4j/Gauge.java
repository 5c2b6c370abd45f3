package org.foxglove4j;

/** An annotated type. The processor does not run here, so {@link GaugeChannel} is written by hand. */
class Gauge {

    final int value;

    Gauge(int value) {
        this.value = value;
    }

    /** A type that a sealed one permits, without a channel. */
    static final class Small extends Gauge {
        Small(int value) {
            super(value);
        }
    }
}
