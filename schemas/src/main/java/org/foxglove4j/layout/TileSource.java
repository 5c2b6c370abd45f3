package org.foxglove4j.layout;

/** The content of a map layer. */
public enum TileSource implements Choice {
    /** Streets. */
    MAP,
    /** Aerial photographs. */
    SATELLITE,
    /** Shaded relief. */
    SHADED_RELIEF,
    /** Sea marks; not for the base of the Map panel. */
    SEAMARK,
    /** Depth contours; not for the base of the Map panel. */
    ISOBATHS,
    /** Custom tiles. */
    CUSTOM
}
