package org.foxglove4j.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a decoder makes a value of a type. */
public sealed interface Construction {

    /**
     * Calls a constructor, then {@link Field#setter()} of each field that is no parameter of it and has one.
     *
     * @param parameters its parameters, in order
     */
    record ByConstructor(List<Parameter> parameters) implements Construction {
        /** Copies the list. */
        public ByConstructor {
            parameters = List.copyOf(parameters);
        }
    }

    /** Calls the constructor without parameters, then {@link Field#setter()} of each field that has one. */
    record BySetters() implements Construction {}

    /** Takes the instance of a Kotlin object, which Java finds in its field {@code INSTANCE}. */
    record Instance() implements Construction {}

    /** Makes the alternative that the message holds. */
    record ByAlternative() implements Construction {}

    /**
     * Does not: the type can be encoded only.
     *
     * @param reason what is missing, as a clause, for example {@code Pose has no constructor without parameters}
     */
    record Impossible(String reason) implements Construction {}

    /** Returns how a type is made of which it is known whether it can be, whatever reading it again would give. */
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
