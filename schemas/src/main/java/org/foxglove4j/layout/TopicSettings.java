package org.foxglove4j.layout;

import java.time.Duration;
import java.util.List;

/**
 * How a {@link ThreeDeePanel} or an {@link ImagePanel} shows a topic. Which settings count depends on the messages: the size of
 * points on point clouds, for example. {@link #set(String, Object)} sets the rarer ones.
 */
public final class TopicSettings extends Settings<TopicSettings> {

    /** What points look like. */
    public enum PointShape implements Choice {
        /** A circle, which has a size in pixels. */
        CIRCLE,
        /** A square, which has a size in pixels. */
        SQUARE,
        /** A cube, which has a size in the scene. */
        CUBE
    }

    private TopicSettings(JsonObject json) {
        super(json, TopicSettings::new);
    }

    /** Shows a topic as the app does by default. */
    public static TopicSettings create() {
        return new TopicSettings(JsonObject.EMPTY).visible(true);
    }

    /** Shows a topic of points: a point cloud, a laser scan or an image of depths. Points are circles. */
    public static TopicSettings points() {
        // The format wants these two to be present.
        return create().pointShape(PointShape.CIRCLE).cubeOutlines(false);
    }

    /** Sets whether it is shown; true by default. */
    public TopicSettings visible(boolean visible) {
        return put("visible", visible);
    }

    /** Shows messages as those of another schema, where a message converter offers it. */
    public TopicSettings convertTo(String schemaName) {
        return put("convertTo", schemaName);
    }

    /** Sets the color of scenes, poses, polygons and cameras. */
    public TopicSettings color(String color) {
        return putColor("color", color);
    }

    /** Sets the one color of all points or cells. */
    public TopicSettings flatColor(String color) {
        return put("colorMode", "flat").putColor("flatColor", color);
    }

    /** Colors points or cells by one of their fields. */
    public TopicSettings colorMap(String field, ColorMap colors) {
        return put("colorMode", "colormap").put("colorField", field).put("colorMap", colors);
    }

    /** Colors points or cells by one of their fields, with the colors between two. */
    public TopicSettings gradient(String field, String from, String to) {
        return put("colorMode", "gradient")
                .put("colorField", field)
                .put("gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets the numbers that have the first and the last color. */
    public TopicSettings colorRange(double min, double max) {
        return put("minValue", min).put("maxValue", max);
    }

    /** Sets what points look like. */
    public TopicSettings pointShape(PointShape shape) {
        return put("pointShape", shape);
    }

    /** Sets the size of circles and squares, in pixels. */
    public TopicSettings pointSize(double pixels) {
        return put("pointSize", pixels);
    }

    /** Sets the size of cubes, in meters. */
    public TopicSettings cubeSize(double meters) {
        return put("cubeSize", meters);
    }

    /** Sets whether the edges of cubes are drawn. */
    public TopicSettings cubeOutlines(boolean show) {
        return put("cubeOutline", show);
    }

    /** Sets how long points stay. */
    public TopicSettings decayTime(Duration duration) {
        return putSeconds("decayTime", duration);
    }

    /** Sets whether it moves with its coordinate frame after it was shown. */
    public TopicSettings frameLocked(boolean locked) {
        return put("frameLocked", locked);
    }

    /** Sets the length of the axes of poses, in meters. */
    public TopicSettings axisScale(double meters) {
        return put("axisScale", meters);
    }

    /** Sets the width of lines. */
    public TopicSettings lineWidth(double width) {
        return put("lineWidth", width);
    }

    /** Sets whether the edges of what is in a scene are drawn. */
    public TopicSettings showOutlines(boolean show) {
        return put("showOutlines", show);
    }
}
