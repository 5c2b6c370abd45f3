package org.foxglove4j;

/** An annotated type. The processor does not run here, so {@link GaugeChannel} is written by hand. */
class Gauge {

    final int value;

    Gauge(int value) {
        this.value = value;
    }

    /** Stands for a type that a sealed one permits, and has no channel of its own. */
    static final class Small extends Gauge {
        Small(int value) {
            super(value);
        }
    }
}
