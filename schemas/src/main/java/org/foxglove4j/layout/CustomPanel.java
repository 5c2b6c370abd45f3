package org.foxglove4j.layout;

/** A panel without its own class here: one of an extension, or one that is newer than this library. */
public final class CustomPanel extends Panel<CustomPanel> {

    private CustomPanel(JsonObject json) {
        super(json, CustomPanel::new);
    }

    /**
     * Creates a panel; {@link #set(String, Object)} changes its settings.
     *
     * @param panelType the app's name of this type of panel, for example {@code com.example.CustomPanel}
     * @param version the version of its settings
     */
    public static CustomPanel of(String panelType, int version) {
        return new CustomPanel(panel(panelType, version));
    }
}
