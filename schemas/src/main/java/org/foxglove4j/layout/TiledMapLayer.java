package org.foxglove4j.layout;

/** A flat map in the ground plane. */
public final class TiledMapLayer extends SceneLayer<TiledMapLayer> {

    private TiledMapLayer(JsonObject json) {
        super(json, TiledMapLayer::new);
    }

    /** Creates a map. */
    public static TiledMapLayer of(TileSource source) {
        return new TiledMapLayer(layer("foxglove.TiledMap")).put("serverConfig", source);
    }

    /** Creates a map with custom tiles, for example {@code https://example.com/{x}/{y}/{z}.png}. */
    public static TiledMapLayer ofTiles(String url) {
        return of(TileSource.CUSTOM).put("customMapTileServer", url);
    }

    /**
     * Sets the opacity, from 0 (transparent) to 1 (opaque).
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public TiledMapLayer opacity(double opacity) {
        return putFraction("opacity", opacity);
    }

    /** Sets its height in the fixed frame, in meters. */
    public TiledMapLayer height(double meters) {
        return put("zPosition", meters);
    }

    /** Sets whether everything else is drawn on top of it. */
    public TiledMapLayer drawBehind(boolean behind) {
        return put("drawBehind", behind);
    }
}
