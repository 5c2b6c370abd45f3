package org.foxglove4j.layout;

/** A layer that a {@link MapPanel} shows on top of the base map. */
public final class MapLayer extends Settings<MapLayer> {

    private MapLayer(JsonObject json) {
        super(json, MapLayer::new);
    }

    /** Creates a visible, opaque layer. */
    public static MapLayer of(TileSource source) {
        // The format requires the other two.
        return new MapLayer(JsonObject.EMPTY)
                .put("type", source == TileSource.MAP ? "street" : source)
                .enabled(true)
                .opacity(1);
    }

    /** Creates a layer with custom tiles, for example {@code https://example.com/{x}/{y}/{z}.png}. */
    public static MapLayer ofTiles(String url) {
        return of(TileSource.CUSTOM).put("customTileUrl", url);
    }

    /** Sets whether this is shown; true by default. */
    public MapLayer enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    /**
     * Sets the opacity, from 0 (transparent) to 1 (opaque, the default).
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public MapLayer opacity(double opacity) {
        return putFraction("opacity", opacity);
    }
}
