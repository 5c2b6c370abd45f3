package org.foxglove4j.cli.wpilog;

/** An entry that was started. */
final class LogEntry {

    private static final int NONE = -1;

    private final String name;
    private final String type;
    private String metadata;
    private int channel = NONE;

    LogEntry(ControlRecord.Start start) {
        this.name = start.name();
        this.type = start.type();
        this.metadata = start.metadata();
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    String metadata() {
        return metadata;
    }

    void setMetadata(String newMetadata) {
        metadata = newMetadata;
    }

    boolean hasChannel() {
        return channel != NONE;
    }

    int channel() {
        return channel;
    }

    void setChannel(int id) {
        channel = id;
    }
}
