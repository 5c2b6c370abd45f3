package org.foxglove4j.layout;

/** A range of colors that numbers are shown in. */
public enum ColorMap implements Choice {
    /** Google's, from dark blue to dark red. */
    TURBO,
    /** That of RViz. */
    RAINBOW,
    /** Of gauges only. */
    RED_YELLOW_GREEN
}
