package org.foxglove4j.websocket;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.foxglove4j.parameter.Parameter;

/**
 * Asynchronous variant of {@link ParameterHandler}. Each client may have up to 32 pending requests; further requests
 * are rejected.
 */
public interface AsyncParameterHandler {

    /**
     * Starts getting parameters; see {@link ParameterHandler#getParameters}.
     *
     * @param client the client that sent the request
     * @param names the names of the requested parameters; empty for all
     * @return a stage that completes with the parameters, or with an exception whose message is sent to the client
     * @throws Exception if the request fails; the exception message is sent to the client
     */
    CompletionStage<List<Parameter>> getParameters(ConnectedClient client, List<String> names) throws Exception;

    /**
     * Starts changing parameters; see {@link ParameterHandler#setParameters}.
     *
     * @param client the client that sent the request
     * @param parameters the new values; a parameter without a value is a request to remove it
     * @return a stage that completes with the parameters, or with an exception whose message is sent to the client
     * @throws Exception if the request fails; the exception message is sent to the client
     */
    CompletionStage<List<Parameter>> setParameters(ConnectedClient client, List<Parameter> parameters) throws Exception;
}
