package org.foxglove4j.layout;

import java.util.List;

/** A square grid. */
public final class GridLayer extends SceneLayer<GridLayer> {

    private GridLayer(JsonObject json) {
        super(json, GridLayer::new);
    }

    /** Creates a grid with the app's default settings. */
    public static GridLayer create() {
        return new GridLayer(layer("foxglove.Grid"));
    }

    /** Sets the coordinate frame of the grid. */
    public GridLayer frame(String frameId) {
        return put("frameId", frameId);
    }

    /** Sets the length of a side, in meters. */
    public GridLayer size(double meters) {
        return put("size", meters);
    }

    /** Sets the number of cells along a side. */
    public GridLayer divisions(int count) {
        return put("divisions", count);
    }

    /** Sets the width of the lines, in pixels. */
    public GridLayer lineWidth(double pixels) {
        return put("lineWidth", pixels);
    }

    /** Sets the color of the lines. */
    public GridLayer color(String color) {
        return putColor("color", color);
    }

    /** Sets the position of its center, in meters. */
    public GridLayer position(double x, double y, double z) {
        return put("position", List.of(x, y, z));
    }

    /** Sets its rotation about each axis, in degrees. */
    public GridLayer rotation(double x, double y, double z) {
        return put("rotation", List.of(x, y, z));
    }

    /** Sets whether everything else is drawn on top of it. */
    public GridLayer drawBehind(boolean behind) {
        return put("drawBehind", behind);
    }
}
