package org.foxglove4j.websocket;

import java.lang.reflect.Field;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.GeneratedClass;

/** Finds, by the name of a type, the JSON form that the annotation processor has written for it. */
final class GeneratedJson {

    private GeneratedJson() {}

    @SuppressWarnings("unchecked") // the generated class is that of the type
    static <T> Decoder<T> decoder(Class<T> type) {
        return (Decoder<T>) constant(type, "DECODER", Decoder.class);
    }

    @SuppressWarnings("unchecked") // the generated class is that of the type
    static <T> Encoder<T> encoder(Class<T> type) {
        return (Encoder<T>) constant(type, "ENCODER", Encoder.class);
    }

    static Schema schema(Class<?> type) {
        return constant(type, "SCHEMA", Schema.class);
    }

    private static <C> C constant(Class<?> type, String name, Class<C> expected) {
        Class<?> generated = GeneratedClass.find(type, "Json");
        try {
            Field field = generated.getDeclaredField(name);
            field.setAccessible(true);
            return expected.cast(field.get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw GeneratedClass.unusable(generated, e);
        }
    }
}
