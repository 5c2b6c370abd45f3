package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.parameter.Parameter;

/**
 * Handles requests of clients to get or set parameters. If the values only need to be stored, a {@link
 * org.foxglove4j.parameter.ParameterStore} is simpler.
 *
 * <p>Calls for the same client are made one at a time and in the order of all its requests. Calls for different clients
 * may be concurrent. No lock is held during a call. Exceptions are sent to the client as errors.
 *
 * @see AsyncParameterHandler
 */
public interface ParameterHandler {

    /**
     * Returns parameters. Parameters without a value are not sent to the client.
     *
     * @param client the client that sent the request
     * @param names the names of the requested parameters; empty for all. Unknown names should be ignored
     * @throws Exception if the request fails; the exception message is sent to the client
     */
    List<Parameter> getParameters(ConnectedClient client, List<String> names) throws Exception;

    /**
     * Changes parameters and returns their resulting values. The result is sent to the client, if it requested a
     * response, and then to all subscribed clients. If two clients change parameters at the same time, the results may
     * be sent in either order. If the last value sent must be the last value set, use a {@link
     * org.foxglove4j.parameter.ParameterStore}.
     *
     * @param client the client that sent the request
     * @param parameters the new values; a parameter without a value is a request to remove it
     * @throws Exception if the request fails; the exception message is sent to the client
     */
    List<Parameter> setParameters(ConnectedClient client, List<Parameter> parameters) throws Exception;
}
