package org.foxglove4j.websocket;

/**
 * Does what a {@link Service} is for.
 *
 * <p>The calls of one client come one at a time and in order, with all else that it asks; those of different clients may
 * come at once. No lock is held.
 *
 * @see AsyncServiceHandler
 */
@FunctionalInterface
public interface ServiceHandler {

    /**
     * Answers a call.
     *
     * @return the encoded response
     * @throws Exception to let the call fail; the message goes to the client
     */
    byte[] handle(ServiceRequest request) throws Exception;
}
