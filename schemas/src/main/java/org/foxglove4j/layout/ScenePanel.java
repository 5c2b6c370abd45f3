package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * A panel that shows topics in three dimensions, alone or on an image.
 *
 * @param <P> the class of the panel
 */
public abstract class ScenePanel<P extends ScenePanel<P>> extends Panel<P> {

    private static final String SCENE = "scene";
    private static final String TRANSFORMS = "transforms";
    private static final String VISIBLE = "visible";

    /** The up axis of meshes whose files do not specify it. */
    public enum UpAxis implements Choice {
        /** The y axis points upwards. */
        Y("y_up"),
        /** The z axis points upwards. */
        Z("z_up");

        private final String text;

        UpAxis(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    ScenePanel(JsonObject json, Function<JsonObject, P> copier) {
        super(json, copier);
    }

    /** Shows a topic. */
    public final P topic(String topic) {
        return topic(topic, TopicSettings.create());
    }

    /** Sets whether and how a topic is shown. */
    public final P topic(String topic, TopicSettings settings) {
        return put("topics", topic, settings);
    }

    /**
     * Adds a layer that is not a message, such as a grid or a robot's model, or replaces the one with this identifier.
     *
     * @param id an identifier that you choose
     * @param layer the layer
     */
    public final P layer(String id, SceneLayer<?> layer) {
        return put("layers", id, layer.put("instanceId", id));
    }

    /** Sets whether a coordinate frame is shown, unless {@link #showFrames} hides all of them. */
    public final P showFrame(String frameId, boolean show) {
        return putAt(show, TRANSFORMS, frameId, VISIBLE);
    }

    /** Sets whether coordinate frames are shown. */
    public final P showFrames(boolean show) {
        return putAt(show, SCENE, TRANSFORMS, VISIBLE);
    }

    /** Sets whether coordinate frames are labeled. */
    public final P showFrameNames(boolean show) {
        return putAt(show, SCENE, TRANSFORMS, "showLabel");
    }

    /** Sets the size of the axes of coordinate frames. */
    public final P frameAxisSize(double size) {
        return putAt(size, SCENE, TRANSFORMS, "axisSize");
    }

    /** Sets the size of the labels of coordinate frames. */
    public final P frameLabelSize(double size) {
        return putAt(size, SCENE, TRANSFORMS, "labelSize");
    }

    /** Sets the width and the color of the lines between coordinate frames and their parents. */
    public final P frameLines(double width, String color) {
        return putAt(width, SCENE, TRANSFORMS, "lineWidth")
                .putAt(CssColor.require("lineColor", color), SCENE, TRANSFORMS, "lineColor");
    }

    /** Sets whether the transforms of a whole recording are loaded in advance. */
    public final P preloadTransforms(boolean preload) {
        return putAt(preload, SCENE, TRANSFORMS, "enablePreloading");
    }

    /** Sets the color of the background. */
    public final P backgroundColor(String color) {
        return put(SCENE, "backgroundColor", CssColor.require("backgroundColor", color));
    }

    /** Sets the scale of all text; 1 is the normal size. */
    public final P labelScale(double factor) {
        return put(SCENE, "labelScaleFactor", factor);
    }

    /** Sets the up axis of meshes whose files do not specify it. */
    public final P meshUpAxis(UpAxis axis) {
        return put(SCENE, "meshUpAxis", axis);
    }

    /** Sets whether the camera is synchronized with those of the other panels that have this set. */
    public final P syncCamera(boolean sync) {
        return put(SCENE, "syncCamera", sync);
    }

    /** Sets whether rendering statistics are shown. */
    public final P showStats(boolean show) {
        return put(SCENE, "enableStats", show);
    }

    /** Shows messages on these topics only if all of them have a message with the same timestamp. */
    public final P synchronize(String... topics) {
        P panel = put("synchronize", true);
        for (String topic : topics) {
            panel = panel.put("syncedTopics", topic, true);
        }
        return panel;
    }

    /** Sets the topic of location fixes that positions maps in the scene. */
    public final P locationFixTopic(String topic) {
        return put("locationFixTopic", topic);
    }

    /** Sets the coordinate frame whose axes point east, north and up. */
    public final P enuFrame(String frameId) {
        return put("enuFrameId", frameId);
    }
}
