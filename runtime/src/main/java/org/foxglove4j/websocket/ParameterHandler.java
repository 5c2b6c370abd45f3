package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.parameter.Parameter;

/**
 * Answers clients that ask for parameters or change them. Where the values can just be kept, a
 * {@link org.foxglove4j.parameter.ParameterStore} is less work.
 *
 * <p>The calls for one client come one at a time and in order, with all else that it asks; those for different clients
 * may come at once. No lock is held. What is thrown goes to the client as an error.
 *
 * @see AsyncParameterHandler
 */
public interface ParameterHandler {

    /**
     * Returns parameters. Those without a value are not sent.
     *
     * @param client who asks
     * @param names the names of those wanted; empty for all. Names that do not exist are to be ignored
     * @throws Exception if they cannot be had; the message goes to the client
     */
    List<Parameter> getParameters(ConnectedClient client, List<String> names) throws Exception;

    /**
     * Changes parameters, and returns what they are now. That goes to the client, if it asked for an answer, and then to
     * all clients that are subscribed. What two clients change at the same time is sent in either order; where the last
     * that is sent must be the last that was set, use a {@link org.foxglove4j.parameter.ParameterStore}.
     *
     * @param client who asks
     * @param parameters the new values; one without a value asks to remove it
     * @throws Exception if they cannot be changed; the message goes to the client
     */
    List<Parameter> setParameters(ConnectedClient client, List<Parameter> parameters) throws Exception;
}
