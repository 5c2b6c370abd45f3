package org.foxglove4j.cli;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.foxglove4j.dynamic.MapDecoder;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Decodes messages to JSON. If it cannot, it warns once per channel, or once per encoding on a topic. */
final class MessageData {

    /** The key that replaces the data of a message that is not decoded, with its bytes as base64. */
    static final String UNDECODED = "data_base64";

    private final Console console;
    private final Set<String> undecoded = new HashSet<>();
    private final Set<Integer> failedChannels = new HashSet<>();
    private final MapDecoder decoder = MapDecoder.create();
    private boolean allDecoded = true;

    MessageData(Console console) {
        this.console = console;
    }

    /** Switches to another file, with other channel ids. */
    void beginFile() {
        failedChannels.clear();
    }

    /** Returns whether all messages with a supported encoding were decoded. */
    boolean allDecoded() {
        return allDecoded;
    }

    /** Returns the data as JSON on one line, or null if it cannot be decoded. */
    @Nullable
    String json(McapMessage message) {
        String encoding = message.channel().messageEncoding();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            if (encoding.equals("json")) {
                copy(json, new String(message.data(), StandardCharsets.UTF_8));
            } else if (MapDecoder.canDecode(message)) {
                ValueJson.write(json, decoder.decode(message));
            } else {
                warnUndecodable(message.channel());
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
        if (failedChannels.add(message.channel().id())) {
            console.warn(message.channel().topic() + ": the message at " + Times.seconds(message.logTimeNanos()) + " "
                    + why + "; such messages are printed with " + UNDECODED);
        }
        return null;
    }

    private void warnUndecodable(McapChannel channel) {
        String encoding = channel.messageEncoding();
        String messages = channel.topic() + ": messages in " + (encoding.isEmpty() ? "no encoding" : encoding);
        if (undecoded.add(messages)) {
            console.warn(messages + " are not decoded, but printed with " + UNDECODED);
        }
    }

    /** Copies the JSON text token by token, which validates it and puts it on one line. */
    private static void copy(JsonGenerator json, String text) {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            json.copyCurrentStructureExact(parser);
        }
    }
}
