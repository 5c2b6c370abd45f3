package org.foxglove4j.cli;

/** The output format of messages. */
enum MessageFormat {
    /** The log time, topic, schema and first bytes. */
    TEXT,
    /** One JSON object per line. */
    NDJSON,
    /** One row per message, for one topic. */
    CSV
}
