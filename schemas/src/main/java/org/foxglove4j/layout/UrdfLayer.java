package org.foxglove4j.layout;

import java.util.Map;

/** A robot's model, in the Unified Robot Description Format. */
public final class UrdfLayer extends SceneLayer<UrdfLayer> {

    /** What of a link is shown. */
    public enum DisplayMode implements Choice {
        /** The visual shapes, or those of collisions where there are none. */
        AUTO,
        /** The visual shapes. */
        VISUAL,
        /** The shapes of collisions. */
        COLLISION
    }

    private UrdfLayer(JsonObject json) {
        super(json, UrdfLayer::new);
    }

    /** Takes the model from a URL: of {@code http}, {@code https}, or {@code package}, which assets of the server answer. */
    public static UrdfLayer ofUrl(String url) {
        return of("url", "url", url);
    }

    /** Takes the model from a file, which only the desktop app can read, by its absolute path. */
    public static UrdfLayer ofFile(String path) {
        return of("filePath", "filePath", path);
    }

    /** Takes the model from a parameter. */
    public static UrdfLayer ofParameter(String name) {
        return of("param", "parameter", name);
    }

    /** Takes the model from a topic. */
    public static UrdfLayer ofTopic(String topic) {
        return of("topic", "topic", topic);
    }

    private static UrdfLayer of(String sourceType, String name, String value) {
        return new UrdfLayer(layer("foxglove.Urdf"))
                .put("sourceType", sourceType)
                .put(name, value);
    }

    /** Sets what stands before the names of all its coordinate frames. */
    public UrdfLayer framePrefix(String prefix) {
        return put("framePrefix", prefix);
    }

    /** Moves the joints by the transforms between the coordinate frames. */
    public UrdfLayer moveByTransforms() {
        return put("controlMode", "transforms");
    }

    /** Moves the joints by the messages of a topic. */
    public UrdfLayer moveByJointStates(String topic) {
        return put("controlMode", "jointStates").put("jointStatesTopic", topic);
    }

    /** Sets what of each link is shown. */
    public UrdfLayer displayMode(DisplayMode mode) {
        return put("displayMode", mode);
    }

    /** Sets the color where the model has none. */
    public UrdfLayer fallbackColor(String color) {
        return putColor("fallbackColor", color);
    }

    /** Sets whether the coordinate frame of each link is shown. */
    public UrdfLayer showAxes(boolean show) {
        return put("showAxis", show);
    }

    /** Sets the size of the coordinate frames. */
    public UrdfLayer axisScale(double scale) {
        return put("axisScale", scale);
    }

    /** Sets whether edges are drawn. */
    public UrdfLayer showOutlines(boolean show) {
        return put("showOutlines", show);
    }

    /**
     * Sets how opaque it is, from 0 to 1.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public UrdfLayer opacity(double opacity) {
        return putFraction("opacity", opacity);
    }

    /** Sets whether a link is shown. */
    public UrdfLayer showLink(String link, boolean show) {
        return put("links", link, Map.of("visible", show));
    }
}
