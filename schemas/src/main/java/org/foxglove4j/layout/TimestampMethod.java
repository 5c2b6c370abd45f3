package org.foxglove4j.layout;

/** Which time of a message stands on a time axis. */
public enum TimestampMethod implements Choice {
    /** When the message was logged or received. */
    RECEIVE_TIME("receiveTime"),
    /** When the message was published. */
    PUBLISH_TIME("publishTime"),
    /** The field {@code header.stamp}. */
    HEADER_STAMP("headerStamp"),
    /** Another field. */
    CUSTOM_FIELD("customField");

    private final String text;

    TimestampMethod(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
