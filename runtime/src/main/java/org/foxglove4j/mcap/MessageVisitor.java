package org.foxglove4j.mcap;

import java.io.IOException;

/** Receives the messages of {@link McapMessages#visit}. */
@FunctionalInterface
public interface MessageVisitor {

    /**
     * Receives a message.
     *
     * @param message the message, usually the same object each time. It and its data are valid only until this method
     *     returns; use {@link McapMessage#copy} to keep a message
     * @throws IOException to end the visit, which then throws it
     */
    void visit(McapMessage message) throws IOException;
}
