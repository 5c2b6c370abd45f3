package org.foxglove4j;

import java.util.Optional;
import org.foxglove4j.internal.GeneratedClass;

/** Finds the JSON encoder that the annotation processor generated for a type, and remembers it. */
final class GeneratedJson {

    private static final ClassValue<Optional<Encoder<Object>>> ENCODERS = new ClassValue<>() {
        @Override
        protected Optional<Encoder<Object>> computeValue(Class<?> type) {
            return GeneratedChannel.loggableType(type).map(GeneratedJson::find);
        }
    };

    private GeneratedJson() {}

    /**
     * Returns the encoder of a type or its nearest supertype that has one. Looking it up again allocates nothing.
     *
     * @throws IllegalArgumentException if this library cannot access the generated class
     */
    static Optional<Encoder<Object>> encoder(Class<?> type) {
        return ENCODERS.get(type);
    }

    @SuppressWarnings("unchecked") // The generated class belongs to the type.
    private static Encoder<Object> find(Class<?> type) {
        Class<?> generated = GeneratedClass.find(type, "Json");
        try {
            return (Encoder<Object>) GeneratedClass.constant(generated, "ENCODER", Encoder.class);
        } catch (NoSuchFieldException e) {
            throw GeneratedClass.unusable(generated, e);
        }
    }
}
