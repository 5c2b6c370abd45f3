package org.foxglove4j.layout;

/** An image on top of that of an {@link ImagePanel}, for example a mask. */
public final class ImageOverlay extends Settings<ImageOverlay> {

    private ImageOverlay(JsonObject json) {
        super(json, ImageOverlay::new);
    }

    /** Creates an overlay with the images on a topic, which is also its identifier. */
    public static ImageOverlay of(String topic) {
        return new ImageOverlay(JsonObject.EMPTY.with("id", topic).with("topic", topic));
    }

    /** Sets the identifier, which distinguishes overlays of the same topic. */
    public ImageOverlay id(String id) {
        return put("id", id);
    }

    /** Sets whether this is shown. */
    public ImageOverlay visible(boolean visible) {
        return put("visible", visible);
    }

    /** Sets the position among the overlays; lower numbers are below. */
    public ImageOverlay order(double order) {
        return put("order", order);
    }

    /**
     * Sets the opacity, from 0 (transparent) to 1 (opaque).
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ImageOverlay opacity(double opacity) {
        return putFraction("opacity", opacity);
    }

    /** Sets whether its values are added to those of the image, instead of blended over them. */
    public ImageOverlay additive(boolean additive) {
        return put("blendMode", additive ? "add" : "alpha");
    }

    /** Sets whether white is transparent. */
    public ImageOverlay whiteTransparent(boolean transparent) {
        return put("pixelAlphaMode", transparent ? "white-transparent" : "none");
    }
}
