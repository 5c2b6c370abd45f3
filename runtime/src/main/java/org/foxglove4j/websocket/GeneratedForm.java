package org.foxglove4j.websocket;

import java.lang.reflect.Field;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.GeneratedClass;

/** Finds, by the name of a type, the form in one encoding that the annotation processor has generated for it. */
enum GeneratedForm {
    JSON("Json"),
    PROTOBUF("Protobuf");

    private final String suffix;

    GeneratedForm(String suffix) {
        this.suffix = suffix;
    }

    @SuppressWarnings("unchecked") // the generated class is that of the type
    <T> Decoder<T> decoder(Class<T> type) {
        return (Decoder<T>) constant(type, "DECODER", Decoder.class);
    }

    @SuppressWarnings("unchecked") // the generated class is that of the type
    <T> Encoder<T> encoder(Class<T> type) {
        return (Encoder<T>) constant(type, "ENCODER", Encoder.class);
    }

    Schema schema(Class<?> type) {
        return constant(type, "SCHEMA", Schema.class);
    }

    private <C> C constant(Class<?> type, String name, Class<C> expected) {
        Class<?> generated = GeneratedClass.find(type, suffix);
        try {
            Field field = generated.getDeclaredField(name);
            field.setAccessible(true);
            return expected.cast(field.get(null));
        } catch (NoSuchFieldException e) {
            throw expected == Decoder.class ? undecodable(type, generated, e) : GeneratedClass.unusable(generated, e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw GeneratedClass.unusable(generated, e);
        }
    }

    private static IllegalArgumentException undecodable(Class<?> type, Class<?> generated, Exception cause) {
        return new IllegalArgumentException(
                "messages of " + type.getName() + " can be written, but not read: " + generated.getName()
                        + " has no decoder, for the reason that its Javadoc tells; give the type that stands there a"
                        + " constructor with its fields, setters or public fields, or a FoxgloveConverter",
                cause);
    }
}
