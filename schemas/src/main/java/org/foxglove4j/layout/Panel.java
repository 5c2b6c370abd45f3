package org.foxglove4j.layout;

import java.util.List;
import java.util.function.Function;

/**
 * A panel. Its settings are those in the app's sidebar.
 *
 * @param <P> the class of the panel
 */
public abstract non-sealed class Panel<P extends Panel<P>> extends Settings<P> implements Content {

    private static final String CONFIG = "config";

    Panel(JsonObject json, Function<JsonObject, P> copier) {
        super(json, copier);
    }

    /** Sets the title, which replaces the name of the panel. */
    public final P title(String title) {
        return copy(json().with("title", title));
    }

    @Override
    final List<String> root() {
        return List.of(CONFIG);
    }

    /** Creates the JSON of a panel with a settings object, which may be empty. */
    static JsonObject panel(String type) {
        return panel(type, 1).with(CONFIG, JsonObject.EMPTY);
    }

    /** Creates the JSON of a panel without a settings object. */
    static JsonObject panel(String type, int version) {
        return JsonObject.EMPTY.with("type", "panel").with("panelType", type).with("version", version);
    }
}
