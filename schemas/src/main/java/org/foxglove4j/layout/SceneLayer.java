package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * Something that a {@link ThreeDeePanel} or an {@link ImagePanel} shows in addition to messages.
 *
 * @param <L> the class of the layer
 */
public abstract class SceneLayer<L extends SceneLayer<L>> extends Settings<L> {

    SceneLayer(JsonObject json, Function<JsonObject, L> copier) {
        super(json, copier);
    }

    static JsonObject layer(String type) {
        return JsonObject.EMPTY.with("layerId", type);
    }

    /** Sets whether this is shown. */
    public final L visible(boolean visible) {
        return put("visible", visible);
    }

    /** Sets the name in the sidebar. */
    public final L label(String label) {
        return put("label", label);
    }

    /** Sets the position among the layers in the sidebar; lower numbers come first. */
    public final L order(double order) {
        return put("order", order);
    }
}
