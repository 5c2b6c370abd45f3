package org.foxglove4j.layout;

import java.util.Map;

/** A robot model in the Unified Robot Description Format. */
public final class UrdfLayer extends SceneLayer<UrdfLayer> {

    /** Which shapes of a link are shown. */
    public enum DisplayMode implements Choice {
        /** The visual shapes, or the collision shapes if there are none. */
        AUTO,
        /** The visual shapes. */
        VISUAL,
        /** The collision shapes. */
        COLLISION
    }

    private UrdfLayer(JsonObject json) {
        super(json, UrdfLayer::new);
    }

    /**
     * Loads the model from an {@code http}, {@code https} or {@code package} URL; the last is served as an asset by the
     * server.
     */
    public static UrdfLayer ofUrl(String url) {
        return of("url", "url", url);
    }

    /** Loads the model from a file, given by its absolute path; works only in the desktop app. */
    public static UrdfLayer ofFile(String path) {
        return of("filePath", "filePath", path);
    }

    /** Loads the model from a parameter. */
    public static UrdfLayer ofParameter(String name) {
        return of("param", "parameter", name);
    }

    /** Loads the model from a topic. */
    public static UrdfLayer ofTopic(String topic) {
        return of("topic", "topic", topic);
    }

    private static UrdfLayer of(String sourceType, String name, String value) {
        return new UrdfLayer(layer("foxglove.Urdf"))
                .put("sourceType", sourceType)
                .put(name, value);
    }

    /** Sets the prefix of the names of all its coordinate frames. */
    public UrdfLayer framePrefix(String prefix) {
        return put("framePrefix", prefix);
    }

    /** Positions the joints by the transforms between the coordinate frames. */
    public UrdfLayer moveByTransforms() {
        return put("controlMode", "transforms");
    }

    /** Positions the joints by the messages on a topic. */
    public UrdfLayer moveByJointStates(String topic) {
        return put("controlMode", "jointStates").put("jointStatesTopic", topic);
    }

    /** Sets which shapes of each link are shown. */
    public UrdfLayer displayMode(DisplayMode mode) {
        return put("displayMode", mode);
    }

    /** Sets the color of parts for which the model defines none. */
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

    /** Sets whether outlines are drawn. */
    public UrdfLayer showOutlines(boolean show) {
        return put("showOutlines", show);
    }

    /**
     * Sets the opacity, from 0 (transparent) to 1 (opaque).
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public UrdfLayer opacity(double opacity) {
        return putFraction("opacity", opacity);
    }

    /** Sets whether a link is shown. */
    public UrdfLayer showLink(String link, boolean show) {
        return put("links", link, Map.of("visible", show));
    }
}
