package org.foxglove4j.websocket.internal.protocol;

/**
 * A message that a client publishes.
 *
 * @param channelId the client channel id, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ClientMessageData(int channelId, byte[] payload) implements ClientMessage {

    static ClientMessageData read(BinaryReader reader) throws InvalidMessageException {
        return new ClientMessageData(reader.u32(), reader.rest());
    }
}
