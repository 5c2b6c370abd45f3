package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Asks to change parameters.
 *
 * @param parameterNames the names of those to be changed
 * @param id comes back in the answer; may be null
 */
public record SetParameters(
        List<String> parameterNames, @Nullable String id) implements ClientMessage {

    static SetParameters read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<String> parameterNames = null;
        @Nullable String id = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameters" -> parameterNames = Json.list(parser, SetParameters::readName);
                case "id" -> id = Json.optionalString(parser);
                default -> parser.skipChildren();
            }
        }
        return new SetParameters(Json.required(parameterNames, "parameters"), id);
    }

    private static String readName(JsonParser parser) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable String name = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "name" -> name = Json.string(parser);
                default -> parser.skipChildren();
            }
        }
        return Json.required(name, "name");
    }
}
