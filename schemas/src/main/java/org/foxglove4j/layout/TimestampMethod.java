package org.foxglove4j.layout;

/** Which time of a message is used on a time axis. */
public enum TimestampMethod implements Choice {
    /** The time at which the message was logged or received. */
    RECEIVE_TIME("receiveTime"),
    /** The time at which the message was published. */
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
