package org.foxglove4j.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A Java type as written in a source; {@code toString} returns it with qualified names. */
public sealed interface JavaType {

    /**
     * A primitive type.
     *
     * @param keyword for example {@code int}
     */
    record Primitive(String keyword) implements JavaType {
        @Override
        public String toString() {
            return keyword;
        }
    }

    /**
     * An array type.
     *
     * @param component the type of its elements
     */
    record Array(JavaType component) implements JavaType {
        @Override
        public String toString() {
            return component + "[]";
        }
    }

    /**
     * A wildcard, as an argument of another type.
     *
     * @param bound the upper bound, which is {@code Object} if none is declared
     */
    record Extends(JavaType bound) implements JavaType {
        @Override
        public String toString() {
            return "? extends " + bound;
        }

        private boolean isUnbounded() {
            return bound.equals(Declared.of("java.lang", "Object"));
        }
    }

    /**
     * A class, record, enum or interface.
     *
     * @param packageName the package, empty for the unnamed one
     * @param simpleNames the name, preceded by those of the enclosing types, outermost first
     * @param arguments the type arguments; empty for a type that is not generic
     */
    record Declared(String packageName, List<String> simpleNames, List<JavaType> arguments) implements JavaType {

        /** Copies the lists. */
        public Declared {
            simpleNames = List.copyOf(simpleNames);
            arguments = List.copyOf(arguments);
        }

        /** Creates the name of a top-level type that is not generic. */
        public static Declared of(String packageName, String simpleName) {
            return new Declared(packageName, List.of(simpleName), List.of());
        }

        /** Returns the last of the simple names. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }

        /** Returns the concatenated simple names, for example {@code OuterInner} for {@code Outer.Inner}. */
        public String joinedName() {
            return String.join("", simpleNames);
        }

        /** Returns the canonical name, without type arguments. */
        public String qualifiedName() {
            String name = String.join(".", simpleNames);
            return packageName.isEmpty() ? name : packageName + "." + name;
        }

        @Override
        public String toString() {
            return arguments.isEmpty()
                    ? qualifiedName()
                    : arguments.stream()
                            .map(JavaType::toString)
                            .collect(Collectors.joining(", ", qualifiedName() + "<", ">"));
        }
    }

    /**
     * Returns the short name with the enclosing types, for example {@code Point2D.Double}; qualified if the short name
     * could be mistaken for that of a supported type, for example {@code java.sql.Date}.
     */
    default String clearName() {
        if (!(this instanceof Declared declared)) {
            return shortName();
        }
        boolean misleading = List.of("Date", "List").contains(declared.simpleName())
                && !declared.packageName().equals("java.util");
        String name = misleading ? declared.qualifiedName() : String.join(".", declared.simpleNames());
        return declared.arguments().isEmpty()
                ? name
                : declared.arguments().stream()
                        .map(JavaType::clearName)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** Returns the name without packages and enclosing types, for messages, for example {@code Stamped<Pose>}. */
    default String shortName() {
        if (this instanceof Array array) {
            return array.component().shortName() + "[]";
        }
        if (this instanceof Extends wildcard) {
            return wildcard.isUnbounded()
                    ? "?"
                    : "? extends " + wildcard.bound().shortName();
        }
        if (this instanceof Declared declared && !declared.arguments().isEmpty()) {
            return declared.arguments().stream()
                    .map(JavaType::shortName)
                    .collect(Collectors.joining(", ", declared.simpleName() + "<", ">"));
        }
        return this instanceof Declared declared ? declared.simpleName() : toString();
    }
}
