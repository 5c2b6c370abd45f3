package org.foxglove4j.websocket;

/**
 * Does what a {@link Service} is for, with objects instead of bytes. Called like a {@link ServiceHandler}.
 *
 * @param <Q> the type of the requests
 * @param <R> the type of the responses, or a stage that completes with them
 */
@FunctionalInterface
public interface TypedServiceHandler<Q, R> {

    /**
     * Answers a call.
     *
     * @throws Exception to let the call fail; the message goes to the client
     */
    R handle(Q request) throws Exception;
}
