package org.foxglove4j.websocket;

import java.util.List;

/** The subprotocols that servers and clients agree on, by their names in {@code Sec-WebSocket-Protocol}. */
final class Subprotocols {

    /** Schemas are told of once for each connection, and channels refer to them; else it is {@link #SDK_INLINE}. */
    static final String SDK_WITH_SCHEMA_TABLE = "foxglove.sdk.v1.1";

    /** Each channel has its schema with it. */
    static final String SDK_INLINE = "foxglove.sdk.v1";

    /** What was spoken before there was an SDK, which is the same but for playback. */
    static final String LEGACY = "foxglove.websocket.v1";

    /** What Foxglove's own servers speak, the best first. */
    static final List<String> SDK = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE);

    /** All of them, the best first. */
    static final List<String> ALL = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE, LEGACY);

    private Subprotocols() {}
}
