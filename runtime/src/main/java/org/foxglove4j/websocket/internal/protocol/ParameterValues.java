package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client the values of parameters. Those without a value are left out.
 *
 * @param id the id of the request that this answers; null if it had none, or there was no request
 */
public record ParameterValues(
        List<Parameter> parameters, @Nullable String id) implements ServerMessage {

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
