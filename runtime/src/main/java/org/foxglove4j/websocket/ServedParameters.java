package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.SetParameters;

/** The source of the parameters of a server. */
interface ServedParameters {

    /** Handles a request of a client. Called in the client's inbox. */
    void get(ServerClient client, PendingCalls calls, GetParameters request);

    /** Changes parameters on behalf of a client. Called in the client's inbox. */
    void set(ServerClient client, PendingCalls calls, SetParameters request);

    /** Called once, when the server is closed. */
    default void close() {}

    /** Creates an instance for the subscriptions of a server. */
    interface Factory {
        ServedParameters create(ParameterSubscriptions subscriptions);
    }
}
