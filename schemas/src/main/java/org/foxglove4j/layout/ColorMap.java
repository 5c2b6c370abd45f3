package org.foxglove4j.layout;

/** A color map. */
public enum ColorMap implements Choice {
    /** Google's Turbo, from dark blue to dark red. */
    TURBO,
    /** The color map of RViz. */
    RAINBOW,
    /** Only for gauges. */
    RED_YELLOW_GREEN
}
