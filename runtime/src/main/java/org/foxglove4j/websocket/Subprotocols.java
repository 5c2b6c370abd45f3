package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.websocket.internal.channel.SchemaForm;

/** The names of the supported subprotocols in {@code Sec-WebSocket-Protocol}. */
final class Subprotocols {

    /** Like {@link #SDK_INLINE}, except that schemas are advertised once per connection and channels refer to them. */
    static final String SDK_WITH_SCHEMA_TABLE = "foxglove.sdk.v1.1";

    /** Each channel contains its schema. */
    static final String SDK_INLINE = "foxglove.sdk.v1";

    /** The subprotocol from before the SDK, which is the same except for playback and missing schemas. */
    static final String LEGACY = "foxglove.websocket.v1";

    /** The subprotocols of Foxglove's own servers, in order of preference. */
    static final List<String> SDK = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE);

    /** All supported subprotocols, in order of preference. */
    static final List<String> ALL = List.of(SDK_WITH_SCHEMA_TABLE, SDK_INLINE, LEGACY);

    private Subprotocols() {}

    static SchemaForm schemaForm(String subprotocol) {
        return switch (subprotocol) {
            case SDK_WITH_SCHEMA_TABLE -> SchemaForm.TABLE;
            case LEGACY -> SchemaForm.LEGACY;
            default -> SchemaForm.INLINE;
        };
    }
}
