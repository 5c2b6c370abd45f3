package org.foxglove4j.layout;

/** What a {@link MapPanel} shows on the base of the map. */
public final class MapLayer extends Settings<MapLayer> {

    private MapLayer(JsonObject json) {
        super(json, MapLayer::new);
    }

    /** Creates a layer, which is shown, and opaque. */
    public static MapLayer of(TileSource source) {
        // The format wants the other two to be present.
        return new MapLayer(JsonObject.EMPTY)
                .put("type", source == TileSource.MAP ? "street" : source)
                .enabled(true)
                .opacity(1);
    }

    /** Creates a layer with tiles of your own, as in {@code https://example.com/{x}/{y}/{z}.png}. */
    public static MapLayer ofTiles(String url) {
        return of(TileSource.CUSTOM).put("customTileUrl", url);
    }

    /** Sets whether it is shown; true by default. */
    public MapLayer enabled(boolean enabled) {
        return put("enabled", enabled);
    }

    /**
     * Sets how opaque it is, from 0 to 1, which is the default.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public MapLayer opacity(double opacity) {
        return putFraction("opacity", opacity);
    }
}
