package org.foxglove4j.cli.wpilog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Texts in a log that should be JSON. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /**
     * Writes a text as a message. A JSON object is kept as it is. Any other value becomes the field {@code value} of an object;
     * so does a text that is not JSON, as a string.
     */
    static void encode(ByteBuffer payload, EncodeBuffer out) throws BadRecordException {
        String text = UTF_8.decode(payload).toString();
        JsonToken first = firstToken(text);
        if (first == JsonToken.START_OBJECT) {
            JsonWriter.writeLiteral(out, text);
        } else if (first == JsonToken.NOT_AVAILABLE) {
            ValueFormats.encodeString(text, out);
        } else {
            JsonWriter.writeLiteral(out, "{\"value\":");
            JsonWriter.writeLiteral(out, text);
            JsonWriter.writeLiteral(out, "}");
        }
        ValueFormats.checkSize(out);
    }

    /** Returns the first token of a single JSON value, or {@link JsonToken#NOT_AVAILABLE} if the text is not one. */
    private static JsonToken firstToken(String text) {
        try (JsonParser parser = parser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return JsonToken.NOT_AVAILABLE;
            }
            parser.skipChildren();
            return parser.nextToken() == null ? first : JsonToken.NOT_AVAILABLE;
        } catch (JacksonException e) {
            return JsonToken.NOT_AVAILABLE;
        }
    }

    /**
     * Returns the members of an object. Values other than strings are JSON texts.
     *
     * @throws BadRecordException if the text is not a JSON object
     */
    static Map<String, String> members(String text) throws BadRecordException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecordException("expected a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                members.put(name, parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : copyOf(parser));
            }
            if (parser.nextToken() != null) {
                throw new BadRecordException("expected a single JSON object");
            }
        } catch (JacksonException e) {
            throw new BadRecordException("expected JSON: " + e.getOriginalMessage());
        }
        return members;
    }

    private static String copyOf(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    private static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }
}
