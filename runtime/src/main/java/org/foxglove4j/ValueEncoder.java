package org.foxglove4j;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;

/**
 * Encodes values by themselves, each as an object with one field: a message is an object, and the app plots its fields.
 *
 * @param <T> the type of the values
 */
final class ValueEncoder<T> implements Encoder<T> {

    static final ValueEncoder<Number> NUMBER = new ValueEncoder<>("Number", "number", JsonMapEncoder::writeNumber);
    static final ValueEncoder<Boolean> BOOLEAN = new ValueEncoder<>("Boolean", "boolean", JsonWriter::writeBoolean);

    private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEHIND_VALUE = {'}'};

    private final Schema schema;
    private final BiConsumer<EncodeBuffer, T> writer;

    private ValueEncoder(String title, String jsonType, BiConsumer<EncodeBuffer, T> writer) {
        this.writer = writer;
        schema = Schema.jsonSchema(
                title,
                "{\"title\": \"" + title + "\", \"type\": \"object\", \"properties\": {\"value\": {\"type\": \""
                        + jsonType + "\"}}, \"required\": [\"value\"]}");
    }

    @Override
    public String messageEncoding() {
        return MessageEncodings.JSON;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void encode(T value, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, BEFORE_VALUE);
        writer.accept(out, value);
        JsonWriter.writeLiteral(out, BEHIND_VALUE);
    }
}
