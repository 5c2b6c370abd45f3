package org.foxglove4j.cli.live;

/** Tells the user what happens during a recording. Thread-safe. */
public interface Notices {

    /** Prints a line. */
    void say(String text);

    /** Prints a warning. */
    void warn(String text);
}
