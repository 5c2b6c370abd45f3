package org.foxglove4j.cli;

import java.io.StringWriter;
import java.util.Base64;
import org.foxglove4j.mcap.McapMessage;
import tools.jackson.core.JsonGenerator;

/**
 * Formats a message as a JSON object on one line: topic, sequence, times and the data, decoded if possible, or else as
 * base64 with the key {@code data_base64}.
 */
final class MessageLine {

    private MessageLine() {}

    static String of(McapMessage message, MessageData decoder) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            json.writeStringProperty("topic", message.channel().topic());
            json.writeNumberProperty("sequence", message.sequence());
            json.writeName("log_time");
            json.writeNumber(Times.seconds(message.logTimeNanos()));
            json.writeName("publish_time");
            json.writeNumber(Times.seconds(message.publishTimeNanos()));
            String data = decoder.json(message);
            if (data == null) {
                json.writeStringProperty(
                        MessageData.UNDECODED, Base64.getEncoder().encodeToString(message.data()));
            } else {
                json.writeName("data");
                json.writeRawValue(data);
            }
            json.writeEndObject();
        }
        return line.toString();
    }
}
