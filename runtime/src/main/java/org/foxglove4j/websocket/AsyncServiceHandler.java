package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;

/**
 * Does what a {@link Service} is for, like a {@link ServiceHandler}, but maybe later. A client may wait for 32 answers at
 * once; calls beyond fail.
 */
@FunctionalInterface
public interface AsyncServiceHandler {

    /**
     * Begins to answer a call.
     *
     * @return a stage that completes with the encoded response, or with an exception whose message goes to the client
     * @throws Exception to let the call fail; the message goes to the client
     */
    CompletionStage<byte[]> handle(ServiceRequest request) throws Exception;
}
