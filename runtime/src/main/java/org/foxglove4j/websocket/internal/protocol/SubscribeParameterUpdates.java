package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Subscribes to changes of parameters. */
public record SubscribeParameterUpdates(List<String> parameterNames) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text(
                "subscribeParameterUpdates", json -> Json.writeStrings(json, "parameterNames", parameterNames));
    }

    static SubscribeParameterUpdates read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<String> parameterNames = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameterNames" -> parameterNames = Json.list(parser, Json::string);
                default -> parser.skipChildren();
            }
        }
        return new SubscribeParameterUpdates(Json.required(parameterNames, "parameterNames"));
    }
}
