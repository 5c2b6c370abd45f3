package org.foxglove4j.websocket.internal.protocol;

/** A message from the server to a client that is sent in a text frame. */
public sealed interface ServerMessage
        permits ServerInfo,
                Advertise,
                Unadvertise,
                Status,
                RemoveStatus,
                ParameterValues,
                AdvertiseServices,
                LegacyAdvertiseServices,
                UnadvertiseServices,
                ServiceCallFailure,
                ConnectionGraphUpdate {

    /** Returns the JSON text in UTF-8. */
    byte[] toJson();
}
