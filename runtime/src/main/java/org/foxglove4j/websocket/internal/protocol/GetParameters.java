package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Requests the values of parameters.
 *
 * @param parameterNames empty for all
 * @param id returned in the answer; may be null
 */
public record GetParameters(
        List<String> parameterNames, @Nullable String id) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("getParameters", json -> {
            Json.writeStrings(json, "parameterNames", parameterNames);
            Json.writeOptional(json, "id", id);
        });
    }

    static GetParameters read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<String> parameterNames = null;
        @Nullable String id = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameterNames" -> parameterNames = Json.list(parser, Json::string);
                case "id" -> id = Json.optionalString(parser);
                default -> parser.skipChildren();
            }
        }
        return new GetParameters(Json.required(parameterNames, "parameterNames"), id);
    }
}
