package org.foxglove4j.layout;

/** A panel that has no class here: one of an extension, or one that is newer than this library. */
public final class CustomPanel extends Panel<CustomPanel> {

    private CustomPanel(JsonObject json) {
        super(json, CustomPanel::new);
    }

    /**
     * Creates a panel, to which {@link #set(String, Object)} gives settings.
     *
     * @param panelType what the app calls panels of this type, as in {@code com.example.CustomPanel}
     * @param version the version of its settings
     */
    public static CustomPanel of(String panelType, int version) {
        return new CustomPanel(panel(panelType, version));
    }
}
