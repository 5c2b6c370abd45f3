package org.foxglove4j.layout;

/** Shows positions on a map. */
public final class MapPanel extends Panel<MapPanel> {

    private MapPanel(JsonObject json) {
        super(json, MapPanel::new);
    }

    /** Creates a map with all topics that contain positions. */
    public static MapPanel create() {
        return new MapPanel(panel("Map"));
    }

    /** Creates a map that follows the positions on a topic. */
    public static MapPanel of(String topic) {
        return create().followTopic(topic);
    }

    /** Keeps the latest position on a topic in view. */
    public MapPanel followTopic(String topic) {
        return put("followTopic", topic);
    }

    /** Keeps the location fixes of a coordinate frame in view. */
    public MapPanel followFrame(String frameId) {
        return put("followFrame", frameId);
    }

    /** Sets how a topic is shown. */
    public MapPanel topic(String topic, MapTopic settings) {
        return put("topicConfig", topic, settings);
    }

    /** Sets the color of a topic. */
    public MapPanel topicColor(String topic, String color) {
        return put("topicColors", topic, CssColor.require(topic, color));
    }

    /** Hides topics. */
    public MapPanel hideTopics(String... topics) {
        MapPanel panel = this;
        for (String topic : topics) {
            panel = panel.add(topic, "disabledTopics");
        }
        return panel;
    }

    /**
     * Sets the base of the map.
     *
     * @throws IllegalArgumentException if the source cannot be a base
     */
    public MapPanel base(TileSource source) {
        return switch (source) {
            case MAP, SATELLITE, SHADED_RELIEF, CUSTOM -> put("layer", source);
            case SEAMARK, ISOBATHS ->
                throw new IllegalArgumentException(
                        "expected MAP, SATELLITE, SHADED_RELIEF or CUSTOM as the base of a map, found " + source
                                + "; add it as a layer");
        };
    }

    /** Uses custom tiles as the base, for example {@code https://example.com/{x}/{y}/{z}.png}. */
    public MapPanel baseTiles(String url) {
        return base(TileSource.CUSTOM).put("customTileUrl", url);
    }

    /** Sets the maximum zoom level of the custom tiles. */
    public MapPanel maxTileZoom(int level) {
        return put("maxNativeZoom", level);
    }

    /** Adds a layer on top of the base. */
    public MapPanel layer(MapLayer layer) {
        return add(layer, "layers");
    }

    /** Sets the zoom level: 0 shows the whole world, and each level halves the visible range. */
    public MapPanel zoom(double level) {
        return put("zoomLevel", level);
    }
}
