package org.foxglove4j.websocket.internal.protocol;

import tools.jackson.core.JsonParser;

/** Reads the messages of servers in text frames. */
public final class ServerMessages {

    private ServerMessages() {}

    /**
     * Reads the content of a text frame.
     *
     * @throws InvalidMessageException if it is not a message of the protocol
     */
    public static ServerMessage read(String text) throws InvalidMessageException {
        return TextMessage.read(text, ServerMessages::readMembers);
    }

    private static ServerMessage readMembers(String op, JsonParser parser) throws InvalidMessageException {
        return switch (op) {
            case "serverInfo" -> ServerInfo.read(parser);
            case "advertise" -> Advertise.read(parser);
            case "unadvertise" -> Unadvertise.read(parser);
            case "status" -> Status.read(parser);
            case "removeStatus" -> RemoveStatus.read(parser);
            case "parameterValues" -> ParameterValues.read(parser);
            case "advertiseServices" -> AdvertiseServices.read(parser);
            case "unadvertiseServices" -> UnadvertiseServices.read(parser);
            case "connectionGraphUpdate" -> ConnectionGraphUpdate.read(parser);
            case "serviceCallFailure" -> ServiceCallFailure.read(parser);
            default -> throw new InvalidMessageException("unknown op `" + Json.shorten(op) + "`");
        };
    }
}
