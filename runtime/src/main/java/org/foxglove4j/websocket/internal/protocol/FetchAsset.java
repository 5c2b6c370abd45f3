package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Requests a file.
 *
 * @param requestId returned in the answer, unsigned
 */
public record FetchAsset(String uri, int requestId) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("fetchAsset", json -> {
            json.writeStringProperty("uri", uri);
            json.writeNumberProperty("requestId", Integer.toUnsignedLong(requestId));
        });
    }

    static FetchAsset read(JsonParser parser) throws InvalidMessageException {
        @Nullable String uri = null;
        @Nullable Integer requestId = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "uri" -> uri = Json.string(parser);
                case "requestId" -> requestId = Json.u32(parser);
                default -> parser.skipChildren();
            }
        }
        return new FetchAsset(Json.required(uri, "uri"), Json.required(requestId, "requestId"));
    }
}
