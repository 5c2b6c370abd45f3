package org.foxglove4j.websocket;

import java.util.List;

/** The names of the supported subprotocols in {@code Sec-WebSocket-Protocol}. */
final class Subprotocols {

    /** Like {@link #SDK_INLINE}, except that schemas are advertised once per connection and channels refer to them. */
    static final String SDK_WITH_SCHEMA_TABLE = "foxglove.sdk.v1.1";

    /** Each channel contains its schema. */
    static final String SDK_INLINE = "foxglove.sdk.v1";

    /** The subprotocol from before the SDK, which is the same except for playback. */
    static final String LEGACY = "foxglove.websocket.v1";

    /** The subprotocols of Foxglove's own servers, in order of preference. */
    static final List<String> SDK = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE);

    /** All supported subprotocols, in order of preference. */
    static final List<String> ALL = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE, LEGACY);

    private Subprotocols() {}
}
