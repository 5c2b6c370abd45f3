package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Requests changes of parameters.
 *
 * @param parameters the new values; a parameter without a value is a request to remove it
 * @param id returned in the answer; null if no answer is requested
 */
public record SetParameters(
        List<Parameter> parameters, @Nullable String id) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("setParameters", json -> {
            json.writeName("parameters").writeStartArray();
            parameters.forEach(parameter -> ParameterJson.write(json, parameter));
            json.writeEndArray();
            Json.writeOptional(json, "id", id);
        });
    }

    static SetParameters read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<Parameter> parameters = null;
        @Nullable String id = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameters" -> parameters = Json.list(parser, ParameterJson::readFromClient);
                case "id" -> id = Json.optionalString(parser);
                default -> parser.skipChildren();
            }
        }
        return new SetParameters(Json.required(parameters, "parameters"), id);
    }
}
