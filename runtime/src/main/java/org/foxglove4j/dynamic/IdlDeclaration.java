package org.foxglove4j.dynamic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declaration of a type in IDL. The names in it are not resolved yet. */
sealed interface IdlDeclaration {

    /** Returns where the declaration looks for names: its qualified name, or that of its module. */
    String scope();

    /** A struct. */
    record Struct(String scope, @Nullable String base, List<Field> fields, Annotations annotations)
            implements IdlDeclaration {}

    /** A union. */
    record Union(String scope, IdlType discriminator, List<Case> cases, Annotations annotations)
            implements IdlDeclaration {}

    /**
     * An enum.
     *
     * @param constants their values by name, in order
     */
    record Enumeration(String scope, Map<String, IdlExpression> constants, Annotations annotations)
            implements IdlDeclaration {}

    /** A bitmask, which is an unsigned integer. */
    record Bitmask(String scope, Annotations annotations) implements IdlDeclaration {}

    /** A typedef. */
    record Alias(String scope, IdlType type) implements IdlDeclaration {}

    /** A member of a struct, or of a case of a union. */
    record Field(String name, IdlType type, Annotations annotations) {}

    /**
     * A case of a union.
     *
     * @param labels the values of the discriminator that select it
     */
    record Case(List<IdlExpression> labels, boolean isDefault, Field field) {}

    /**
     * Annotations that determine how values are written.
     *
     * @param values the value in parentheses by the name of the annotation; {@code TRUE} without parentheses
     */
    record Annotations(Map<String, IdlExpression> values) {

        static final Annotations NONE = new Annotations(Map.of());

        @Nullable
        IdlExpression get(String name) {
            return values.get(name);
        }

        boolean has(String name) {
            IdlExpression value = values.get(name);
            return value != null && !value.text().equals("FALSE");
        }

        /** Returns the name or text in parentheses, or an empty string. */
        String text(String name) {
            IdlExpression value = values.get(name);
            return value == null ? "" : value.text();
        }
    }
}
