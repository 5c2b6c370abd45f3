package org.foxglove4j.websocket.internal.channel;

/** How a subprotocol sends the schemas of channels. */
public enum SchemaForm {

    /** Each schema is sent once; channels refer to it. */
    TABLE,

    /** Each channel contains its schema. */
    INLINE,

    /**
     * Like {@link #INLINE}, but JSON always has a schema: the Foxglove app of 2023 shows no messages without one.
     */
    LEGACY
}
