package org.foxglove4j.mcap;

/** The order in which messages are read. */
public enum MessageOrder {

    /** The order in the file; with several files, one file after another. */
    FILE,

    /** By ascending log time; messages with equal log times in {@link #FILE} order. */
    LOG_TIME,

    /** By descending log time; messages with equal log times in reverse {@link #FILE} order. */
    REVERSE_LOG_TIME
}
