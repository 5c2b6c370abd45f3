package org.foxglove4j.websocket.internal.protocol;

import tools.jackson.core.JsonParser;

/** Reads the messages of clients. */
public final class ClientMessages {

    private static final int MESSAGE_DATA = 1;
    private static final int SERVICE_CALL_REQUEST = 2;
    private static final int PLAYBACK_CONTROL_REQUEST = 3;

    private ClientMessages() {}

    /**
     * Reads the content of a text frame.
     *
     * @throws InvalidMessageException if it is not a message of the protocol
     */
    public static ClientMessage read(String text) throws InvalidMessageException {
        return TextMessage.read(text, ClientMessages::readMembers);
    }

    /**
     * Reads the content of a binary frame, which must not be empty.
     *
     * @throws InvalidMessageException if it is not a message of the protocol
     */
    public static ClientMessage read(byte[] message) throws InvalidMessageException {
        BinaryReader reader = new BinaryReader(message);
        int opcode = reader.u8();
        return switch (opcode) {
            case MESSAGE_DATA -> ClientMessageData.read(reader);
            case SERVICE_CALL_REQUEST -> ServiceCallRequest.read(reader);
            case PLAYBACK_CONTROL_REQUEST -> PlaybackControlRequest.read(reader);
            default -> throw new InvalidMessageException("Unknown binary opcode " + opcode);
        };
    }

    private static ClientMessage readMembers(String op, JsonParser parser) throws InvalidMessageException {
        return switch (op) {
            case "subscribe" -> Subscribe.read(parser);
            case "unsubscribe" -> Unsubscribe.read(parser);
            case "advertise" -> ClientAdvertise.read(parser);
            case "unadvertise" -> ClientUnadvertise.read(parser);
            case "getParameters" -> GetParameters.read(parser);
            case "setParameters" -> SetParameters.read(parser);
            case "subscribeParameterUpdates" -> SubscribeParameterUpdates.read(parser);
            case "unsubscribeParameterUpdates" -> UnsubscribeParameterUpdates.read(parser);
            case "subscribeConnectionGraph" -> new SubscribeConnectionGraph();
            case "unsubscribeConnectionGraph" -> new UnsubscribeConnectionGraph();
            case "fetchAsset" -> FetchAsset.read(parser);
            default -> throw new InvalidMessageException("unknown op `" + Json.shorten(op) + "`");
        };
    }
}
