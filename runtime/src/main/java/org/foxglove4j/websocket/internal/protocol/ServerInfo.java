package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Introduces the server: the first message to each client, and again when the session id changes.
 *
 * @param capabilities what the server offers, in the protocol's words
 * @param supportedEncodings the message encodings accepted from clients; left out if empty
 * @param dataRange null if nothing is played back
 */
public record ServerInfo(
        String name,
        List<String> capabilities,
        List<String> supportedEncodings,
        Map<String, String> metadata,
        String sessionId,
        @Nullable DataRange dataRange)
        implements ServerMessage {

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
