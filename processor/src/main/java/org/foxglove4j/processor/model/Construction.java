package org.foxglove4j.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a decoder creates a value of a type. */
public sealed interface Construction {

    /**
     * Calls a constructor, then {@link Field#setter()} of each field that is not a parameter and has a setter.
     *
     * @param parameters its parameters, in order
     */
    record ByConstructor(List<Parameter> parameters) implements Construction {
        /** Copies the list. */
        public ByConstructor {
            parameters = List.copyOf(parameters);
        }
    }

    /** Calls the constructor without parameters, then {@link Field#setter()} of each field that has a setter. */
    record BySetters() implements Construction {}

    /** Uses the instance of a Kotlin object, in its field {@code INSTANCE}. */
    record Instance() implements Construction {}

    /** Creates the alternative that the message holds. */
    record ByAlternative() implements Construction {}

    /**
     * Not possible: the type can only be encoded.
     *
     * @param reason the reason, as a clause, for example {@code Pose has no constructor without parameters}
     */
    record Impossible(String reason) implements Construction {}

    /** Returns the construction of a type for which it is already known whether it can be decoded. */
    static Construction known(String typeName, boolean possible, Construction read) {
        if (possible) {
            return read instanceof Impossible ? new BySetters() : read;
        }
        return new Impossible(typeName + " has no decoder");
    }

    /**
     * A parameter of a constructor.
     *
     * @param type its type
     * @param field the {@linkplain Field#sourceName() source name} of the field that it takes, or null for an ignored
     *     one, which gets null, zero or false
     */
    record Parameter(JavaType type, @Nullable String field) {}
}
