package org.foxglove4j.cli;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON on one line. */
final class JsonLine {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLine() {}

    /** Returns texts by key as an object. */
    static String ofMap(Map<String, String> entries) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            entries.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text.toString();
    }

    static JsonGenerator generator(StringWriter target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }
}
