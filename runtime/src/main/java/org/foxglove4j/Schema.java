package org.foxglove4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.foxglove4j.encoding.EncodedSchema;

/**
 * Describes the structure of the messages of a channel: the schema's name, the encoding of the description, and the
 * description itself.
 *
 * <p>Two schemas are equal if their names, encodings and data are equal. Instances are immutable and may be shared
 * between threads. See <a href="https://mcap.dev/spec/registry#schema-encodings">MCAP: well-known schema encodings</a>.
 */
public final class Schema implements EncodedSchema {

    private final String name;
    private final String encoding;
    private final byte[] data;

    private Schema(String name, String encoding, byte[] data) {
        this.name = Objects.requireNonNull(name, "name");
        this.encoding = Objects.requireNonNull(encoding, "encoding");
        this.data = data;
    }

    /**
     * Creates a schema.
     *
     * @param name the schema's name, for example {@code foxglove.Pose}
     * @param encoding the schema encoding, for example {@link SchemaEncodings#PROTOBUF}
     * @param data the description in that encoding; the array is copied
     */
    public static Schema create(String name, String encoding, byte[] data) {
        return new Schema(name, encoding, data.clone());
    }

    /**
     * Creates a schema with the encoding {@link SchemaEncodings#JSON_SCHEMA}. A {@link JsonChannel} checks its text.
     *
     * @param name the schema's name
     * @param jsonSchema the text of the JSON Schema; its root must be of type {@code object}
     */
    public static Schema jsonSchema(String name, String jsonSchema) {
        return new Schema(name, SchemaEncodings.JSON_SCHEMA, jsonSchema.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the name, for example {@code foxglove.Pose}. */
    @Override
    public String name() {
        return name;
    }

    /** Returns the schema encoding, for example {@code jsonschema}. */
    @Override
    public String encoding() {
        return encoding;
    }

    /** Returns a copy of the description. */
    public byte[] data() {
        return data.clone();
    }

    /** Returns a read-only view of the description. */
    @Override
    public ByteBuffer dataBuffer() {
        return ByteBuffer.wrap(data).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema that
                && name.equals(that.name)
                && encoding.equals(that.encoding)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + encoding.hashCode()) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "Schema[" + name + ", " + encoding + ", " + data.length + " bytes]";
    }
}
