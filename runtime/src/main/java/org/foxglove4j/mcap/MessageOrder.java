package org.foxglove4j.mcap;

/** Says in which order messages are read. */
public enum MessageOrder {

    /** As they stand in the file; of several files, file after file. */
    FILE,

    /** By log time, the earliest first; those of one log time as they stand in the file, or the files. */
    LOG_TIME,

    /** By log time, the latest first; those of one log time in the reverse of the order in which they stand. */
    REVERSE_LOG_TIME
}
