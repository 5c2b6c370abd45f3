package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Sends the values of parameters to a client. Parameters without a value are omitted.
 *
 * @param id the id of the request that this answers; null if the request has no id or there is no request
 */
public record ParameterValues(
        List<Parameter> parameters, @Nullable String id) implements ServerMessage {

    static ParameterValues read(JsonParser parser) throws InvalidMessageException {
        List<Parameter> parameters = List.of();
        @Nullable String id = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "parameters" -> parameters = Json.list(parser, ParameterJson::readFromServer);
                case "id" -> id = Json.optionalString(parser);
                default -> parser.skipChildren();
            }
        }
        return new ParameterValues(parameters, id);
    }

    @Override
    public byte[] toJson() {
        return Json.message("parameterValues", json -> {
            json.writeName("parameters").writeStartArray();
            parameters.stream().filter(Parameter::isSet).forEach(parameter -> ParameterJson.write(json, parameter));
            json.writeEndArray();
            Json.writeOptional(json, "id", id);
        });
    }
}
