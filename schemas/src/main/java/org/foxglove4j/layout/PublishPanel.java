package org.foxglove4j.layout;

/** Publishes a message when a button is clicked, over a live connection. */
public final class PublishPanel extends Panel<PublishPanel> {

    private PublishPanel(JsonObject json) {
        super(json, PublishPanel::new);
    }

    /** Creates a panel whose topic and message the user enters in the app. */
    public static PublishPanel create() {
        return new PublishPanel(panel("Publish"));
    }

    /**
     * Creates a panel that publishes a message.
     *
     * @param topic the topic
     * @param schemaName the name of the message's schema
     * @param message the message as JSON
     */
    public static PublishPanel of(String topic, String schemaName, String message) {
        return create().put("topicName", topic).put("datatype", schemaName).put("value", message);
    }

    /** Sets the text on the button. */
    public PublishPanel buttonText(String text) {
        return put("buttonText", text);
    }

    /** Sets the tooltip of the button. */
    public PublishPanel buttonTooltip(String text) {
        return put("buttonTooltip", text);
    }

    /** Sets the color of the button. */
    public PublishPanel buttonColor(String color) {
        return putColor("buttonColor", color);
    }

    /** Sets whether the message is shown and can be edited, instead of only the button. */
    public PublishPanel editable(boolean editable) {
        return put("advancedView", editable);
    }
}
