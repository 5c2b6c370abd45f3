package org.foxglove4j.layout;

/** What a layer of a map shows. */
public enum TileSource implements Choice {
    /** Streets. */
    MAP,
    /** Photographs from above. */
    SATELLITE,
    /** The shape of the land. */
    SHADED_RELIEF,
    /** Marks for seafarers; not for the base of the Map panel. */
    SEAMARK,
    /** Lines of equal depth of water; not for the base of the Map panel. */
    ISOBATHS,
    /** Tiles from a server of your own. */
    CUSTOM
}
