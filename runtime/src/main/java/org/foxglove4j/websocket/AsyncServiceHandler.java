package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;

/** Asynchronous variant of {@link ServiceHandler}. Each client may have up to 32 pending calls; further calls fail. */
@FunctionalInterface
public interface AsyncServiceHandler {

    /**
     * Starts handling a call.
     *
     * @return a stage that completes with the encoded response, or with an exception whose message is sent to the
     *     client
     * @throws Exception if the call fails; the exception message is sent to the client
     */
    CompletionStage<byte[]> handle(ServiceRequest request) throws Exception;
}
