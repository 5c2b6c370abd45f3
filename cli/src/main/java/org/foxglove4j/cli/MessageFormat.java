package org.foxglove4j.cli;

/** How messages are printed. */
enum MessageFormat {
    /** The log time, topic, schema and first bytes. */
    TEXT,
    /** A JSON object a line. */
    NDJSON,
    /** A row a message, of one topic. */
    CSV
}
