package org.foxglove4j.websocket;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.foxglove4j.parameter.Parameter;

/**
 * Answers clients that ask for parameters or change them, like a {@link ParameterHandler}, but maybe later. A client may
 * wait for 32 answers at once; what it asks beyond is refused.
 */
public interface AsyncParameterHandler {

    /**
     * Begins to find parameters; see {@link ParameterHandler#getParameters}.
     *
     * @param client who asks
     * @param names the names of those wanted; empty for all
     * @return a stage that completes with the parameters, or with an exception whose message goes to the client
     * @throws Exception if they cannot be had; the message goes to the client
     */
    CompletionStage<List<Parameter>> getParameters(ConnectedClient client, List<String> names) throws Exception;

    /**
     * Begins to change parameters; see {@link ParameterHandler#setParameters}.
     *
     * @param client who asks
     * @param parameters the new values; one without a value asks to remove it
     * @return a stage that completes with the parameters, or with an exception whose message goes to the client
     * @throws Exception if they cannot be changed; the message goes to the client
     */
    CompletionStage<List<Parameter>> setParameters(ConnectedClient client, List<Parameter> parameters) throws Exception;
}
