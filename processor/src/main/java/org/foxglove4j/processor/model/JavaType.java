package org.foxglove4j.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** Names a Java type as a source spells it; {@code toString} gives that spelling, qualified. */
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
     * A wildcard with an upper bound, as an argument of another type.
     *
     * @param bound the bound
     */
    record Extends(JavaType bound) implements JavaType {
        @Override
        public String toString() {
            return "? extends " + bound;
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

        /** Returns the simple names put together, {@code OuterInner} for {@code Outer.Inner}. */
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
     * Returns the short name, but of a nested type with those around it, and qualified if its short name is that of a type that
     * has a form on the wire: {@code Point2D.Double}, {@code java.sql.Date}.
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

    /** Returns the name without packages and enclosing types, {@code Stamped<Pose>}, for texts that people read. */
    default String shortName() {
        if (this instanceof Array array) {
            return array.component().shortName() + "[]";
        }
        if (this instanceof Extends wildcard) {
            return "? extends " + wildcard.bound().shortName();
        }
        if (this instanceof Declared declared && !declared.arguments().isEmpty()) {
            return declared.arguments().stream()
                    .map(JavaType::shortName)
                    .collect(Collectors.joining(", ", declared.simpleName() + "<", ">"));
        }
        return this instanceof Declared declared ? declared.simpleName() : toString();
    }
}
