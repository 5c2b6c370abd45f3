package org.foxglove4j.cli;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Prints a message as a JSON object on one line: topic, sequence, times, and the data, as an object if its encoding is json
 * or protobuf, else as base64 under {@code data_base64}.
 */
final class MessageLine {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<Integer, Descriptor> descriptors = new HashMap<>();

    String json(McapMessage message) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(line)) {
            json.writeStartObject();
            json.writeStringProperty("topic", message.channel().topic());
            json.writeNumberProperty("sequence", message.sequence());
            json.writeName("log_time");
            json.writeNumber(Times.seconds(message.logTimeNanos()));
            json.writeName("publish_time");
            json.writeNumber(Times.seconds(message.publishTimeNanos()));
            writeData(json, message);
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException(
                    "the message on " + message.channel().topic() + " at " + Times.seconds(message.logTimeNanos())
                            + " is not JSON: " + e.getOriginalMessage(),
                    e);
        }
        return line.toString();
    }

    private void writeData(JsonGenerator json, McapMessage message) throws IOException {
        McapSchema schema = message.schema();
        String encoding = message.channel().messageEncoding();
        if (encoding.equals("json")) {
            json.writeName("data");
            copy(json, new String(message.data(), StandardCharsets.UTF_8));
        } else if (encoding.equals("protobuf")
                && schema != null
                && schema.encoding().equals("protobuf")) {
            json.writeName("data");
            ProtobufJson.write(json, parse(message, schema));
        } else {
            json.writeStringProperty("data_base64", Base64.getEncoder().encodeToString(message.data()));
        }
    }

    /** Copies the text token by token, which checks it and puts it on one line. */
    private static void copy(JsonGenerator json, String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }

    private DynamicMessage parse(McapMessage message, McapSchema schema) throws IOException {
        Descriptor descriptor = descriptors.get(schema.id());
        if (descriptor == null) {
            descriptor = ProtobufSchemas.descriptor(schema);
            descriptors.put(schema.id(), descriptor);
        }
        try {
            return DynamicMessage.parseFrom(descriptor, message.data());
        } catch (InvalidProtocolBufferException e) {
            throw new IOException(
                    "the message on " + message.channel().topic() + " is no " + schema.name() + ": " + e.getMessage(),
                    e);
        }
    }
}
