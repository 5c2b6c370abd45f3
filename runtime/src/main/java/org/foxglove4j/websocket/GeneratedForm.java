package org.foxglove4j.websocket;

import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.GeneratedClass;

/** Finds the generated encoder, decoder and schema of a type in one encoding, by the name of the type. */
enum GeneratedForm {
    JSON("Json"),
    PROTOBUF("Protobuf");

    private final String suffix;

    GeneratedForm(String suffix) {
        this.suffix = suffix;
    }

    @SuppressWarnings("unchecked") // The generated class belongs to the type.
    <T> Decoder<T> decoder(Class<T> type) {
        return (Decoder<T>) constant(type, "DECODER", Decoder.class);
    }

    @SuppressWarnings("unchecked") // The generated class belongs to the type.
    <T> Encoder<T> encoder(Class<T> type) {
        return (Encoder<T>) constant(type, "ENCODER", Encoder.class);
    }

    Schema schema(Class<?> type) {
        return constant(type, "SCHEMA", Schema.class);
    }

    private <C> C constant(Class<?> type, String name, Class<C> expected) {
        Class<?> generated = GeneratedClass.find(type, suffix);
        try {
            return GeneratedClass.constant(generated, name, expected);
        } catch (NoSuchFieldException e) {
            throw expected == Decoder.class ? undecodable(type, generated, e) : GeneratedClass.unusable(generated, e);
        }
    }

    private static IllegalArgumentException undecodable(Class<?> type, Class<?> generated, Exception cause) {
        return new IllegalArgumentException(
                "messages of " + type.getName() + " can be encoded but not decoded: " + generated.getName()
                        + " has no decoder, for the reason stated in its Javadoc; give the type named there"
                        + " a constructor with its fields, setters or public fields, or a FoxgloveConverter",
                cause);
    }
}
