package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.SetParameters;

/** Where the parameters of a server come from. */
interface ServedParameters {

    /** Answers a client; in its inbox. */
    void get(ServerClient client, PendingCalls calls, GetParameters request);

    /** Changes parameters, and answers a client; in its inbox. */
    void set(ServerClient client, PendingCalls calls, SetParameters request);

    /** Is called once, when nothing is served any more. */
    default void close() {}

    /** Makes one for a server, whose subscriptions tell clients of changes. */
    interface Factory {
        ServedParameters create(ParameterSubscriptions subscriptions);
    }
}
