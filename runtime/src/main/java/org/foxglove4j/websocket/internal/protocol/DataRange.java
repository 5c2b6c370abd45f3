package org.foxglove4j.websocket.internal.protocol;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** From when to when there are data to play back. */
public record DataRange(Instant start, Instant end) {

    private static final long MAX_SECONDS = 0xFFFF_FFFFL;

    void write(JsonGenerator json) {
        write(json, "dataStartTime", start);
        write(json, "dataEndTime", end);
    }

    /** The seconds of the protocol have 32 bits: they end in 2106. */
    private static void write(JsonGenerator json, String name, Instant time) {
        json.writeName(name).writeStartObject();
        json.writeNumberProperty("sec", Math.min(time.getEpochSecond(), MAX_SECONDS));
        json.writeNumberProperty("nsec", time.getNano());
        json.writeEndObject();
    }
}
