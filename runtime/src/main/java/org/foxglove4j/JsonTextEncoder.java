package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Copies strings that already contain JSON, after checking that they do. */
final class JsonTextEncoder implements Encoder<String> {

    static final JsonTextEncoder INSTANCE = new JsonTextEncoder();

    private JsonTextEncoder() {}

    @Override
    public String messageEncoding() {
        return MessageEncodings.JSON;
    }

    @Override
    public @Nullable Schema schema() {
        return null;
    }

    @Override
    public void encode(String json, EncodeBuffer out) {
        int start = out.length();
        JsonWriter.writeLiteral(out, json);
        JsonReader reader = new JsonReader(out.array(), start, out.length() - start);
        try {
            reader.skipValue();
            reader.readEnd();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the string is not JSON: " + e.getMessage() + "; log plain text as a value in a map", e);
        }
    }
}
