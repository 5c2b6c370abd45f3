package org.foxglove4j.layout;

import java.util.List;
import java.util.Map;

/** Shows images or video, with annotations, and the scene as the camera sees it. */
public final class ImagePanel extends ScenePanel<ImagePanel> {

    private static final String MODE = "imageMode";
    private static final String PUBLISH = "publish";

    private ImagePanel(JsonObject json) {
        super(json, ImagePanel::new);
    }

    /** Creates a panel that shows what the user will choose. */
    public static ImagePanel create() {
        return new ImagePanel(panel("Image"));
    }

    /** Creates a panel that shows the images of a topic. */
    public static ImagePanel of(String topic) {
        return create().put(MODE, "imageTopic", topic);
    }

    /** Sets the topic of the camera's calibration, which is needed to show the scene. */
    public ImagePanel calibration(String topic) {
        return put(MODE, "calibrationTopic", topic);
    }

    /** Shows the annotations of topics. */
    public ImagePanel annotations(String... topics) {
        ImagePanel panel = this;
        for (String topic : topics) {
            panel = panel.putAt(Map.of("visible", true), MODE, "annotations", topic);
        }
        return panel;
    }

    /** Adds an image on the image. */
    public ImagePanel overlay(ImageOverlay overlay) {
        return add(overlay, MODE, "overlayTopics");
    }

    /**
     * Rotates the image clockwise.
     *
     * @param degrees 0, 90, 180 or 270
     * @throws IllegalArgumentException if it is another number
     */
    public ImagePanel rotation(int degrees) {
        if (degrees < 0 || degrees > 270 || degrees % 90 != 0) {
            throw new IllegalArgumentException(
                    "setting rotation: expected 0, 90, 180 or 270 degrees, found " + degrees);
        }
        return put(MODE, "rotation", degrees);
    }

    /** Sets whether left and right are exchanged. */
    public ImagePanel flipHorizontal(boolean flip) {
        return put(MODE, "flipHorizontal", flip);
    }

    /** Sets whether top and bottom are exchanged. */
    public ImagePanel flipVertical(boolean flip) {
        return put(MODE, "flipVertical", flip);
    }

    /** Sets whether the distortion of the lens is undone, without which the scene is not shown. */
    public ImagePanel rectify(boolean rectify) {
        return put(MODE, "rectifyImage", rectify);
    }

    /** Sets which values of images with one channel are black and white, or have the first and the last color. */
    public ImagePanel valueRange(double min, double max) {
        return put(MODE, "minValue", min).put(MODE, "maxValue", max);
    }

    /** Shows images with one channel in the colors of a color map. */
    public ImagePanel colorMap(ColorMap colors) {
        return put(MODE, "colorMode", "colormap").put(MODE, "colorMap", colors);
    }

    /** Shows images with one channel in the colors between two. */
    public ImagePanel gradient(String from, String to) {
        return put(MODE, "colorMode", "gradient")
                .put(MODE, "gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets the distances between which the scene is drawn, in meters. */
    public ImagePanel clip(double near, double far) {
        return put(MODE, "near", near).put(MODE, "far", far);
    }

    /** Publishes on a topic where the user clicks. */
    public ImagePanel publishClicks(String topic) {
        return putAt(true, MODE, PUBLISH, "clickEnabled").putAt(topic, MODE, PUBLISH, "cursorClickTopic");
    }

    /** Publishes on a topic where the mouse is. */
    public ImagePanel publishHovering(String topic) {
        return putAt(true, MODE, PUBLISH, "hoverEnabled").putAt(topic, MODE, PUBLISH, "cursorHoverTopic");
    }
}
