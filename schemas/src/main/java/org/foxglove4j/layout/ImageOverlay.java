package org.foxglove4j.layout;

/** Another image on that of an {@link ImagePanel}, such as a mask. */
public final class ImageOverlay extends Settings<ImageOverlay> {

    private ImageOverlay(JsonObject json) {
        super(json, ImageOverlay::new);
    }

    /** Creates an overlay with the images of a topic, which is its identifier, too. */
    public static ImageOverlay of(String topic) {
        return new ImageOverlay(JsonObject.EMPTY.with("id", topic).with("topic", topic));
    }

    /** Sets the identifier, which tells apart overlays of the same topic. */
    public ImageOverlay id(String id) {
        return put("id", id);
    }

    /** Sets whether it is shown. */
    public ImageOverlay visible(boolean visible) {
        return put("visible", visible);
    }

    /** Sets the place among the overlays; those with lower numbers are below. */
    public ImageOverlay order(double order) {
        return put("order", order);
    }

    /**
     * Sets how opaque it is, from 0 to 1.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public ImageOverlay opacity(double opacity) {
        return putFraction("opacity", opacity);
    }

    /** Sets whether its values are added to those of the image, in place of covering them. */
    public ImageOverlay additive(boolean additive) {
        return put("blendMode", additive ? "add" : "alpha");
    }

    /** Sets whether white is transparent. */
    public ImageOverlay whiteTransparent(boolean transparent) {
        return put("pixelAlphaMode", transparent ? "white-transparent" : "none");
    }
}
