package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * What a {@link ThreeDeePanel} or an {@link ImagePanel} shows beside the messages.
 *
 * @param <L> the class itself
 */
public abstract class SceneLayer<L extends SceneLayer<L>> extends Settings<L> {

    SceneLayer(JsonObject json, Function<JsonObject, L> copier) {
        super(json, copier);
    }

    static JsonObject layer(String type) {
        return JsonObject.EMPTY.with("layerId", type);
    }

    /** Sets whether it is shown. */
    public final L visible(boolean visible) {
        return put("visible", visible);
    }

    /** Sets the name in the sidebar. */
    public final L label(String label) {
        return put("label", label);
    }

    /** Sets the place among the layers in the sidebar; those with lower numbers come first. */
    public final L order(double order) {
        return put("order", order);
    }
}
