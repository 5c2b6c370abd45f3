package org.foxglove4j.layout;

import java.util.List;
import java.util.function.Function;

/**
 * A panel. Its settings are those of the app's sidebar.
 *
 * @param <P> the class itself
 */
public abstract non-sealed class Panel<P extends Panel<P>> extends Settings<P> implements Content {

    private static final String CONFIG = "config";

    Panel(JsonObject json, Function<JsonObject, P> copier) {
        super(json, copier);
    }

    /** Sets the title that is shown in place of the name of the panel. */
    public final P title(String title) {
        return copy(json().with("title", title));
    }

    @Override
    final List<String> root() {
        return List.of(CONFIG);
    }

    /** Begins a panel with settings, even if none is set. */
    static JsonObject panel(String type) {
        return panel(type, 1).with(CONFIG, JsonObject.EMPTY);
    }

    /** Begins a panel without settings. */
    static JsonObject panel(String type, int version) {
        return JsonObject.EMPTY.with("type", "panel").with("panelType", type).with("version", version);
    }
}
