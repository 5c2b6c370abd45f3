package org.foxglove4j.cli;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.protobuf.DynamicDecoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Prints a message as a JSON object on one line: topic, sequence, times, and the data, decoded if its encoding is json or
 * protobuf, else as base64 under {@code data_base64}, with a word on the error stream once for each channel.
 */
final class MessageLine {

    private final Console console;
    private final DynamicDecoder protobuf = DynamicDecoder.create();
    private final Set<Integer> warnedChannels = new HashSet<>();
    private boolean allDecoded = true;

    MessageLine(Console console) {
        this.console = console;
    }

    /** Returns whether every message of an encoding that can be decoded was. */
    boolean allDecoded() {
        return allDecoded;
    }

    String json(McapMessage message) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.generator(line)) {
            json.writeStartObject();
            json.writeStringProperty("topic", message.channel().topic());
            json.writeNumberProperty("sequence", message.sequence());
            json.writeName("log_time");
            json.writeNumber(Times.seconds(message.logTimeNanos()));
            json.writeName("publish_time");
            json.writeNumber(Times.seconds(message.publishTimeNanos()));
            String data = decode(message);
            if (data == null) {
                json.writeStringProperty("data_base64", Base64.getEncoder().encodeToString(message.data()));
            } else {
                json.writeName("data");
                json.writeRawValue(data);
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private @Nullable String decode(McapMessage message) {
        String encoding = message.channel().messageEncoding();
        McapSchema schema = message.schema();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            if (encoding.equals("json")) {
                copy(json, new String(message.data(), StandardCharsets.UTF_8));
            } else if (encoding.equals("protobuf")
                    && schema != null
                    && schema.encoding().equals("protobuf")) {
                ProtobufJson.write(json, protobuf.decode(message));
            } else {
                warn(
                        message,
                        "messages in " + (encoding.isEmpty() ? "no encoding" : encoding)
                                + " are not decoded, data_base64 has their bytes");
                return null;
            }
        } catch (JacksonException e) {
            return fail(message, "is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return fail(message, "cannot be decoded: " + e.getMessage());
        }
        return text.toString();
    }

    private @Nullable String fail(McapMessage message, String why) {
        allDecoded = false;
        warn(
                message,
                "the message at " + Times.seconds(message.logTimeNanos()) + " " + why
                        + "; such messages have data_base64");
        return null;
    }

    private void warn(McapMessage message, String text) {
        if (warnedChannels.add(message.channel().id())) {
            console.warn(message.channel().topic() + ": " + text);
        }
    }

    /** Copies the text token by token, which checks it and puts it on one line. */
    private static void copy(JsonGenerator json, String text) {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }
}
