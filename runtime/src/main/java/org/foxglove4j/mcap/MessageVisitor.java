package org.foxglove4j.mcap;

import java.io.IOException;

/** Looks at messages that {@link McapMessages#visit} shows. */
@FunctionalInterface
public interface MessageVisitor {

    /**
     * Looks at a message.
     *
     * @param message the same object each time; it and the memory behind it hold what they hold only until this returns, and
     *     {@link McapMessage#copy} makes one to keep
     * @throws IOException to end the visit, which then throws it
     */
    void visit(McapMessage message) throws IOException;
}
