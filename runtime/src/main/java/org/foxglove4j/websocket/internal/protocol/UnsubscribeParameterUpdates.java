package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Unsubscribes from changes of parameters. */
public record UnsubscribeParameterUpdates(List<String> parameterNames) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text(
                "unsubscribeParameterUpdates", json -> Json.writeStrings(json, "parameterNames", parameterNames));
    }

    static UnsubscribeParameterUpdates read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<String> parameterNames = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameterNames" -> parameterNames = Json.list(parser, Json::string);
                default -> parser.skipChildren();
            }
        }
        return new UnsubscribeParameterUpdates(Json.required(parameterNames, "parameterNames"));
    }
}
