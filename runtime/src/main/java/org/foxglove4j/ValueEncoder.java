package org.foxglove4j;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values by themselves, each as an object with one field: a message is an object, and the app plots its fields.
 *
 * @param <T> the type of the values
 */
final class ValueEncoder<T> implements Encoder<T> {

    static final ValueEncoder<Number> NUMBER =
            new ValueEncoder<>(schema("Number", "number"), JsonMapEncoder::writeNumber);
    static final ValueEncoder<Boolean> BOOLEAN =
            new ValueEncoder<>(schema("Boolean", "boolean"), JsonWriter::writeBoolean);

    /** Of anything that a map may hold; elements may be of any type, so that there is no schema. */
    static final ValueEncoder<Object> LIST = new ValueEncoder<>(null, JsonMapEncoder::writeValue);

    private static final ValueEncoder<Enum<?>> ENUM = new ValueEncoder<>(
            schema("Enum", "string"), (out, constant) -> JsonWriter.writeString(out, constant.name()));

    private static final byte[] BEFORE_VALUE = "{\"value\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEHIND_VALUE = {'}'};

    private final @Nullable Schema schema;
    private final BiConsumer<EncodeBuffer, T> writer;

    private ValueEncoder(@Nullable Schema schema, BiConsumer<EncodeBuffer, T> writer) {
        this.schema = schema;
        this.writer = writer;
    }

    /** Returns the encoder of enum constants, which are written by their names. */
    @SuppressWarnings("unchecked") // What takes all constants takes those of one type.
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
        JsonWriter.writeLiteral(out, BEHIND_VALUE);
    }
}
