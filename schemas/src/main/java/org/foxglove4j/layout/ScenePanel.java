package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * A panel that shows topics in three dimensions, alone or on an image.
 *
 * @param <P> the class itself
 */
public abstract class ScenePanel<P extends ScenePanel<P>> extends Panel<P> {

    private static final String SCENE = "scene";
    private static final String TRANSFORMS = "transforms";
    private static final String VISIBLE = "visible";

    /** Which way meshes stand whose files do not say it. */
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
     * Adds something that no message says, such as a grid or a robot's model, or replaces what has this identifier.
     *
     * @param id the identifier, of your choice
     * @param layer what is shown
     */
    public final P layer(String id, SceneLayer<?> layer) {
        return put("layers", id, layer.put("instanceId", id));
    }

    /** Sets whether a coordinate frame is shown, where {@link #showFrames} does not hide them all. */
    public final P showFrame(String frameId, boolean show) {
        return putAt(show, TRANSFORMS, frameId, VISIBLE);
    }

    /** Sets whether coordinate frames are shown. */
    public final P showFrames(boolean show) {
        return putAt(show, SCENE, TRANSFORMS, VISIBLE);
    }

    /** Sets whether coordinate frames are named. */
    public final P showFrameNames(boolean show) {
        return putAt(show, SCENE, TRANSFORMS, "showLabel");
    }

    /** Sets the size of the axes of coordinate frames. */
    public final P frameAxisSize(double size) {
        return putAt(size, SCENE, TRANSFORMS, "axisSize");
    }

    /** Sets the color of the background. */
    public final P backgroundColor(String color) {
        return put(SCENE, "backgroundColor", CssColor.require("backgroundColor", color));
    }

    /** Sets how large all text is; 1 is the ordinary size. */
    public final P labelScale(double factor) {
        return put(SCENE, "labelScaleFactor", factor);
    }

    /** Sets which way meshes stand whose files do not say it. */
    public final P meshUpAxis(UpAxis axis) {
        return put(SCENE, "meshUpAxis", axis);
    }

    /** Sets whether the camera moves with those of the other panels that have this set. */
    public final P syncCamera(boolean sync) {
        return put(SCENE, "syncCamera", sync);
    }

    /** Sets whether figures of how fast the panel draws are shown. */
    public final P showStats(boolean show) {
        return put(SCENE, "enableStats", show);
    }

    /** Shows messages of these topics only together with those of the same time on the others. */
    public final P synchronize(String... topics) {
        P panel = put("synchronize", true);
        for (String topic : topics) {
            panel = panel.put("syncedTopics", topic, true);
        }
        return panel;
    }

    /** Sets the topic of location fixes that places maps in the scene. */
    public final P locationFixTopic(String topic) {
        return put("locationFixTopic", topic);
    }

    /** Sets the coordinate frame whose axes point to the east, to the north and upwards. */
    public final P enuFrame(String frameId) {
        return put("enuFrameId", frameId);
    }
}
