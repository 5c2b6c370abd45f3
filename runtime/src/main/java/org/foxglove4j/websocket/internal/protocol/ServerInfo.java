package org.foxglove4j.websocket.internal.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Describes the server. The first message to each client, sent again when the session id changes.
 *
 * @param capabilities the offered capabilities by their names in the protocol
 * @param supportedEncodings the message encodings accepted from clients; omitted if empty
 * @param dataRange the time range of the data that is played back, or null if there is none
 * @param sessionId the id of the session; empty if the server does not send one
 */
public record ServerInfo(
        String name,
        List<String> capabilities,
        List<String> supportedEncodings,
        Map<String, String> metadata,
        String sessionId,
        @Nullable DataRange dataRange)
        implements ServerMessage {

    static ServerInfo read(JsonParser parser) throws InvalidMessageException {
        String name = "";
        List<String> capabilities = List.of();
        List<String> supportedEncodings = List.of();
        Map<String, String> metadata = Map.of();
        @Nullable String sessionId = null;
        @Nullable Instant dataStart = null;
        @Nullable Instant dataEnd = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "name" -> name = Json.string(parser);
                case "capabilities" -> capabilities = Json.list(parser, Json::string);
                case "supportedEncodings" -> supportedEncodings = Json.optionalList(parser, Json::string);
                case "metadata" -> metadata = Json.stringMap(parser);
                case "sessionId" -> sessionId = Json.optionalString(parser);
                case "dataStartTime" -> dataStart = DataRange.readTime(parser);
                case "dataEndTime" -> dataEnd = DataRange.readTime(parser);
                default -> parser.skipChildren();
            }
        }
        return new ServerInfo(
                name,
                capabilities,
                supportedEncodings,
                metadata,
                sessionId == null ? "" : sessionId,
                dataStart == null || dataEnd == null ? null : new DataRange(dataStart, dataEnd));
    }

    @Override
    public byte[] toJson() {
        return Json.message("serverInfo", json -> {
            json.writeStringProperty("name", name);
            Json.writeStrings(json, "capabilities", capabilities);
            if (!supportedEncodings.isEmpty()) {
                Json.writeStrings(json, "supportedEncodings", supportedEncodings);
            }
            if (!metadata.isEmpty()) {
                Json.writeStringMap(json, "metadata", metadata);
            }
            json.writeStringProperty("sessionId", sessionId);
            if (dataRange != null) {
                dataRange.write(json);
            }
        });
    }
}
