package org.foxglove4j.layout;

/** Publishes a message at the press of a button, over a live connection. */
public final class PublishPanel extends Panel<PublishPanel> {

    private PublishPanel(JsonObject json) {
        super(json, PublishPanel::new);
    }

    /** Creates a panel that publishes what the user will choose. */
    public static PublishPanel create() {
        return new PublishPanel(panel("Publish"));
    }

    /**
     * Creates a panel that publishes a message.
     *
     * @param topic the topic
     * @param schemaName the name of the message's schema
     * @param message the message, in JSON
     */
    public static PublishPanel of(String topic, String schemaName, String message) {
        return create().put("topicName", topic).put("datatype", schemaName).put("value", message);
    }

    /** Sets the text on the button. */
    public PublishPanel buttonText(String text) {
        return put("buttonText", text);
    }

    /** Sets the text that is shown while the mouse is over the button. */
    public PublishPanel buttonTooltip(String text) {
        return put("buttonTooltip", text);
    }

    /** Sets the color of the button. */
    public PublishPanel buttonColor(String color) {
        return putColor("buttonColor", color);
    }

    /** Sets whether the message is shown and can be edited, in place of the button alone. */
    public PublishPanel editable(boolean editable) {
        return put("advancedView", editable);
    }
}
