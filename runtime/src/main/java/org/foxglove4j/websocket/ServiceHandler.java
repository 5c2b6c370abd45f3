package org.foxglove4j.websocket;

/**
 * Handles calls of a {@link Service}.
 *
 * <p>Calls for the same client are made one at a time and in the order of all its requests. Calls for different clients
 * may be concurrent. No lock is held during a call.
 *
 * @see AsyncServiceHandler
 */
@FunctionalInterface
public interface ServiceHandler {

    /**
     * Handles a call.
     *
     * @return the encoded response
     * @throws Exception if the call fails; the exception message is sent to the client
     */
    byte[] handle(ServiceRequest request) throws Exception;
}
