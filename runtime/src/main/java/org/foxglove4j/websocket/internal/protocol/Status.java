package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A message shown to the user of the app.
 *
 * @param level 0 for information, 1 for warnings, 2 for errors
 * @param id the id, or null; a later status with the same id replaces this one
 */
public record Status(int level, String message, @Nullable String id) implements ServerMessage {

    /** Creates a warning about an action of a client. */
    public static Status warning(String message) {
        return new Status(1, message, null);
    }

    /** Creates an error that rejects an action of a client. */
    public static Status error(String message) {
        return new Status(2, message, null);
    }

    static Status read(JsonParser parser) throws InvalidMessageException {
        @Nullable Integer level = null;
        @Nullable String message = null;
        @Nullable String id = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "level" -> level = Json.u32(parser);
                case "message" -> message = Json.string(parser);
                case "id" -> id = Json.optionalString(parser);
                default -> parser.skipChildren();
            }
        }
        return new Status(Json.required(level, "level"), Json.required(message, "message"), id);
    }

    @Override
    public byte[] toJson() {
        return Json.message("status", json -> {
            json.writeNumberProperty("level", level);
            json.writeStringProperty("message", message);
            Json.writeOptional(json, "id", id);
        });
    }
}
