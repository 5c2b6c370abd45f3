package org.foxglove4j.layout;

import java.time.Duration;
import java.util.List;

/**
 * How a {@link ThreeDeePanel} or an {@link ImagePanel} shows a topic. Which settings apply depends on the type of the
 * messages: the point size applies to point clouds, for example. {@link #set(String, Object)} sets the less common
 * ones.
 */
public final class TopicSettings extends Settings<TopicSettings> {

    /** The shape of points. */
    public enum PointShape implements Choice {
        /** A circle with a size in pixels. */
        CIRCLE,
        /** A square with a size in pixels. */
        SQUARE,
        /** A cube with a size in meters. */
        CUBE
    }

    /** How poses are drawn. */
    public enum PoseStyle implements Choice {
        /** Three axes. */
        AXIS,
        /** An arrow. */
        ARROW,
        /** A line from pose to pose, for a topic with several poses. */
        LINE
    }

    private TopicSettings(JsonObject json) {
        super(json, TopicSettings::new);
    }

    /** Creates settings with the app's defaults. */
    public static TopicSettings create() {
        return new TopicSettings(JsonObject.EMPTY).visible(true);
    }

    /** Creates settings for a point cloud, a laser scan or a depth image, with circles as points. */
    public static TopicSettings points() {
        // The format requires these two.
        return create().pointShape(PointShape.CIRCLE).cubeOutlines(false);
    }

    /** Sets whether this is shown; true by default. */
    public TopicSettings visible(boolean visible) {
        return put("visible", visible);
    }

    /** Shows the messages converted to another schema, by a message converter. */
    public TopicSettings convertTo(String schemaName) {
        return put("convertTo", schemaName);
    }

    /** Sets the color of scenes, poses, polygons and cameras. */
    public TopicSettings color(String color) {
        return putColor("color", color);
    }

    /** Sets a single color for all points or cells. */
    public TopicSettings flatColor(String color) {
        return put("colorMode", "flat").putColor("flatColor", color);
    }

    /** Colors points or cells by one of their fields, with a color map. */
    public TopicSettings colorMap(String field, ColorMap colors) {
        return put("colorMode", "colormap").put("colorField", field).put("colorMap", colors);
    }

    /** Colors points or cells by one of their fields, with a gradient between two colors. */
    public TopicSettings gradient(String field, String from, String to) {
        return put("colorMode", "gradient")
                .put("colorField", field)
                .put("gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets the values that have the first and the last color. */
    public TopicSettings colorRange(double min, double max) {
        return put("minValue", min).put("maxValue", max);
    }

    /** Sets the shape of points. */
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

    /** Sets how long points stay visible. */
    public TopicSettings decayTime(Duration duration) {
        return putSeconds("decayTime", duration);
    }

    /** Sets whether points move with their coordinate frame after they were shown. */
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

    /** Sets whether the outlines of scene entities are drawn. */
    public TopicSettings showOutlines(boolean show) {
        return put("showOutlines", show);
    }

    /** Sets whether grids are drawn behind everything else, whatever their position. */
    public TopicSettings drawBehind(boolean behind) {
        return put("drawBehind", behind);
    }

    /** Sets the opacity of points or cells that are colored by a color map: from 0 to 1. */
    public TopicSettings alpha(double alpha) {
        return putFraction("explicitAlpha", alpha);
    }

    /** Sets how poses are drawn. */
    public TopicSettings poseStyle(PoseStyle style) {
        return put("type", style);
    }

    /** Draws poses as arrows with a scale in each direction. */
    public TopicSettings arrows(double x, double y, double z) {
        return poseStyle(PoseStyle.ARROW).put("arrowScale", List.of(x, y, z));
    }

    /** Sets whether the covariance of poses is drawn. */
    public TopicSettings showCovariance(boolean show) {
        return put("showCovariance", show);
    }

    /** Sets the color in which the covariance of poses is drawn. */
    public TopicSettings covarianceColor(String color) {
        return putColor("covarianceColor", color);
    }

    /**
     * Sets the colors of an occupancy grid.
     *
     * @param free the color of cells that are certainly free
     * @param occupied the color of cells that are certainly occupied
     * @param unknown the color of cells of which nothing is known
     * @param invalid the color of cells with another value
     */
    public TopicSettings occupancyColors(String free, String occupied, String unknown, String invalid) {
        return put("colorMode", "custom")
                .putColor("minColor", free)
                .putColor("maxColor", occupied)
                .putColor("unknownColor", unknown)
                .putColor("invalidColor", invalid);
    }

    /** Raises the cells of a grid by one of its fields. */
    public TopicSettings elevation(String field) {
        return put("elevationField", field);
    }

    /** Sets whether colors and elevations between the cells of a grid are interpolated. */
    public TopicSettings interpolated(boolean interpolated) {
        return put("interpolationMethod", interpolated ? "linear" : "nearestNeighbor");
    }

    /** Sets whether the borders of a grid's cells are drawn. */
    public TopicSettings showLines(boolean show) {
        return put("showLines", show);
    }

    /** Sets the color of the borders of a grid's cells. */
    public TopicSettings lineColor(String color) {
        return putColor("lineColor", color);
    }

    /** Sets whether grids and voxels are shaded. */
    public TopicSettings lighting(boolean lighting) {
        return put("useLighting", lighting);
    }

    /** Sets the topic with the calibration of the camera that took the depth images. */
    public TopicSettings cameraInfoTopic(String topic) {
        return put("cameraInfoTopic", topic);
    }

    /** Sets the layout variable that receives the id of the entity that the user selects. */
    public TopicSettings selectedIdVariable(String name) {
        return put("selectedIdVariable", name);
    }

    /** Sets whether the normals of meshes are computed: they look better, but take longer to load. */
    public TopicSettings computeVertexNormals(boolean compute) {
        return put("computeVertexNormals", compute);
    }
}
