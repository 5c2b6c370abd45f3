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
        return set("topics", topic, settings);
    }

    /**
     * Adds something that no message says, such as a grid or a robot's model, or replaces what has this identifier.
     *
     * @param id the identifier, of your choice
     * @param layer what is shown
     */
    public final P layer(String id, SceneLayer<?> layer) {
        return set("layers", id, layer.set("instanceId", id));
    }

    /** Sets whether a coordinate frame is shown, where {@link #showFrames} does not hide them all. */
    public final P showFrame(String frameId, boolean show) {
        return setAt(show, TRANSFORMS, frameId, VISIBLE);
    }

    /** Sets whether coordinate frames are shown. */
    public final P showFrames(boolean show) {
        return setAt(show, SCENE, TRANSFORMS, VISIBLE);
    }

    /** Sets whether coordinate frames are named. */
    public final P showFrameNames(boolean show) {
        return setAt(show, SCENE, TRANSFORMS, "showLabel");
    }

    /** Sets the size of the axes of coordinate frames. */
    public final P frameAxisSize(double size) {
        return setAt(size, SCENE, TRANSFORMS, "axisSize");
    }

    /** Sets the color of the background. */
    public final P backgroundColor(String color) {
        return set(SCENE, "backgroundColor", CssColor.require("backgroundColor", color));
    }

    /** Sets how large all text is; 1 is the ordinary size. */
    public final P labelScale(double factor) {
        return set(SCENE, "labelScaleFactor", factor);
    }

    /** Sets which way meshes stand whose files do not say it. */
    public final P meshUpAxis(UpAxis axis) {
        return set(SCENE, "meshUpAxis", axis);
    }

    /** Sets whether the camera moves with those of the other panels that have this set. */
    public final P syncCamera(boolean sync) {
        return set(SCENE, "syncCamera", sync);
    }

    /** Sets whether figures of how fast the panel draws are shown. */
    public final P showStats(boolean show) {
        return set(SCENE, "enableStats", show);
    }

    /** Shows messages of these topics only together with those of the same time on the others. */
    public final P synchronize(String... topics) {
        P panel = set("synchronize", true);
        for (String topic : topics) {
            panel = panel.set("syncedTopics", topic, true);
        }
        return panel;
    }

    /** Sets the topic of location fixes that places maps in the scene. */
    public final P locationFixTopic(String topic) {
        return set("locationFixTopic", topic);
    }

    /** Sets the coordinate frame whose axes point to the east, to the north and upwards. */
    public final P enuFrame(String frameId) {
        return set("enuFrameId", frameId);
    }
}
