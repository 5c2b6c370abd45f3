package org.foxglove4j;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Encodes single values, each as an object with one field, because messages must be objects and the app plots their
 * fields.
 *
 * @param <T> the type of the values
 */
final class ValueEncoder<T> implements Encoder<T> {

    static final ValueEncoder<Number> NUMBER =
            new ValueEncoder<>(schema("Number", "number"), JsonMapEncoder::writeNumber);
    static final ValueEncoder<Boolean> BOOLEAN =
            new ValueEncoder<>(schema("Boolean", "boolean"), JsonWriter::writeBoolean);

    /** Encodes any value that is allowed in a map; elements may have any type, so there is no schema. */
    static final ValueEncoder<Object> LIST = new ValueEncoder<>(null, JsonMapEncoder::writeValue);

    private static final ValueEncoder<Enum<?>> ENUM = new ValueEncoder<>(
            schema("Enum", "string"), (out, constant) -> JsonWriter.writeString(out, constant.name()));

    private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER_VALUE = {'}'};

    private final @Nullable Schema schema;
    private final BiConsumer<EncodeBuffer, T> writer;

    private ValueEncoder(@Nullable Schema schema, BiConsumer<EncodeBuffer, T> writer) {
        this.schema = schema;
        this.writer = writer;
    }

    /** Returns the encoder for enum constants, which are written by name. */
    @SuppressWarnings("unchecked") // An encoder for all constants also encodes those of one type.
    static <E extends Enum<E>> Encoder<E> ofEnum() {
        return (Encoder<E>) (Encoder<?>) ENUM;
    }

    private static Schema schema(String title, String jsonType) {
        return Schema.jsonSchema(
                title,
                "{\"title\": \"" + title + "\", \"type\": \"object\", \"properties\": {\"value\": {\"type\": \""
                        + jsonType + "\"}}, \"required\": [\"value\"]}");
    }

    @Override
    public String messageEncoding() {
        return MessageEncodings.JSON;
    }

    @Override
    public @Nullable Schema schema() {
        return schema;
    }

    @Override
    public void encode(T value, EncodeBuffer out) {
        JsonWriter.writeLiteral(out, BEFORE_VALUE);
        writer.accept(out, value);
        JsonWriter.writeLiteral(out, AFTER_VALUE);
    }
}
