package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;

/** The class that the annotation processor would generate for {@link Grip}: JSON without escapes. */
final class GripJson {

    static final Schema SCHEMA = Schema.jsonSchema("test.Grip", "{\"type\":\"object\"}");

    static final Encoder<Grip> ENCODER = new Encoder<>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public void encode(Grip message, EncodeBuffer out) {
            byte[] json = ("\"" + message.text() + "\"").getBytes(UTF_8);
            int start = out.reserve(json.length);
            System.arraycopy(json, 0, out.array(), start, json.length);
            out.setLength(start + json.length);
        }
    };

    static final Decoder<Grip> DECODER = new Decoder<>() {
        @Override
        public String messageEncoding() {
            return MessageEncodings.JSON;
        }

        @Override
        public Grip decode(byte[] data, int offset, int length) {
            String json = new String(data, offset, length, UTF_8);
            if (!json.startsWith("\"")) {
                throw new IllegalArgumentException("expected a text at byte 0, found " + json);
            }
            return new Grip(json.substring(1, json.length() - 1));
        }
    };

    private GripJson() {}
}
