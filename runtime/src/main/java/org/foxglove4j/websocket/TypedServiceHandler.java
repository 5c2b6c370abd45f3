package org.foxglove4j.websocket;

/**
 * Handles calls of a {@link Service} with decoded requests and responses. It is called on the same terms as a {@link
 * ServiceHandler}.
 *
 * @param <Q> the type of the requests
 * @param <R> the type of the responses, or a stage that completes with them
 */
@FunctionalInterface
public interface TypedServiceHandler<Q, R> {

    /**
     * Handles a call.
     *
     * @throws Exception if the call fails; the exception message is sent to the client
     */
    R handle(Q request) throws Exception;
}
