package org.foxglove4j.mcap;

import java.io.IOException;

/** Iterates over the messages of parts of a file that a feed loads. */
interface PartCursor extends MessageCursor {

    /** Returns the feed that loads the parts. */
    PartFeed<?> feed();

    /** Continues with the next part of the feed, which is waited for if it is being loaded. */
    void load() throws IOException;

    /**
     * Moves to the next message of the loaded parts.
     *
     * @return false if there is none, or the next part must be loaded first
     */
    boolean advance() throws IOException;
}
