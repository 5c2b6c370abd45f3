package org.foxglove4j.layout;

import java.util.List;
import java.util.Map;

/** Shows images or video, with annotations and the scene as seen by the camera. */
public final class ImagePanel extends ScenePanel<ImagePanel> {

    private static final String MODE = "imageMode";
    private static final String PUBLISH = "publish";

    private ImagePanel(JsonObject json) {
        super(json, ImagePanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static ImagePanel create() {
        return new ImagePanel(panel("Image"));
    }

    /** Creates a panel that shows the images on a topic. */
    public static ImagePanel of(String topic) {
        return create().put(MODE, "imageTopic", topic);
    }

    /** Sets the topic of the camera's calibration, which is required for showing the scene. */
    public ImagePanel calibration(String topic) {
        return put(MODE, "calibrationTopic", topic);
    }

    /** Shows the annotations on topics. */
    public ImagePanel annotations(String... topics) {
        ImagePanel panel = this;
        for (String topic : topics) {
            panel = panel.putAt(Map.of("visible", true), MODE, "annotations", topic);
        }
        return panel;
    }

    /** Adds an overlay on top of the image. */
    public ImagePanel overlay(ImageOverlay overlay) {
        return add(overlay, MODE, "overlayTopics");
    }

    /**
     * Rotates the image clockwise.
     *
     * @param degrees 0, 90, 180 or 270
     * @throws IllegalArgumentException if it is any other number
     */
    public ImagePanel rotation(int degrees) {
        if (degrees < 0 || degrees > 270 || degrees % 90 != 0) {
            throw new IllegalArgumentException(
                    "setting rotation: expected 0, 90, 180 or 270 degrees, found " + degrees);
        }
        return put(MODE, "rotation", degrees);
    }

    /** Sets whether the image is flipped horizontally. */
    public ImagePanel flipHorizontal(boolean flip) {
        return put(MODE, "flipHorizontal", flip);
    }

    /** Sets whether the image is flipped vertically. */
    public ImagePanel flipVertical(boolean flip) {
        return put(MODE, "flipVertical", flip);
    }

    /** Sets whether the image is rectified, which is required for showing the scene. */
    public ImagePanel rectify(boolean rectify) {
        return put(MODE, "rectifyImage", rectify);
    }

    /** Sets the values of single-channel images that are black and white, or that have the first and the last color. */
    public ImagePanel valueRange(double min, double max) {
        return put(MODE, "minValue", min).put(MODE, "maxValue", max);
    }

    /** Colors single-channel images with a color map. */
    public ImagePanel colorMap(ColorMap colors) {
        return put(MODE, "colorMode", "colormap").put(MODE, "colorMap", colors);
    }

    /** Colors single-channel images with a gradient between two colors. */
    public ImagePanel gradient(String from, String to) {
        return put(MODE, "colorMode", "gradient")
                .put(MODE, "gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets the near and far clipping distances of the scene, in meters. */
    public ImagePanel clip(double near, double far) {
        return put(MODE, "near", near).put(MODE, "far", far);
    }

    /** Publishes the positions of mouse clicks on a topic. */
    public ImagePanel publishClicks(String topic) {
        return putAt(true, MODE, PUBLISH, "clickEnabled").putAt(topic, MODE, PUBLISH, "cursorClickTopic");
    }

    /** Publishes the positions of the mouse pointer on a topic. */
    public ImagePanel publishHovering(String topic) {
        return putAt(true, MODE, PUBLISH, "hoverEnabled").putAt(topic, MODE, PUBLISH, "cursorHoverTopic");
    }
}
