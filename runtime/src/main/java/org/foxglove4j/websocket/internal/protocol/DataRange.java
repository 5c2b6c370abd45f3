package org.foxglove4j.websocket.internal.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The time range of the data to play back. */
public record DataRange(Instant start, Instant end) {

    private static final long MAX_SECONDS = 0xFFFF_FFFFL;

    void write(JsonGenerator json) {
        write(json, "dataStartTime", start);
        write(json, "dataEndTime", end);
    }

    static @Nullable Instant readTime(JsonParser parser) throws InvalidMessageException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Json.enterObject(parser);
        long seconds = 0;
        long nanos = 0;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "sec" -> seconds = Integer.toUnsignedLong(Json.u32(parser));
                case "nsec" -> nanos = Integer.toUnsignedLong(Json.u32(parser));
                default -> parser.skipChildren();
            }
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /** The protocol encodes seconds with 32 bits, up to the year 2106. */
    private static void write(JsonGenerator json, String name, Instant time) {
        json.writeName(name).writeStartObject();
        json.writeNumberProperty("sec", Math.min(time.getEpochSecond(), MAX_SECONDS));
        json.writeNumberProperty("nsec", time.getNano());
        json.writeEndObject();
    }
}
