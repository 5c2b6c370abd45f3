package org.foxglove4j.dynamic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The types and constants of an IDL schema by their qualified names, such as {@code std_msgs::msg::Header}. */
final class IdlNames {

    private static final int MAX_DEPTH = 100;
    private static final String SEPARATOR = "::";

    private record Constant(String scope, IdlExpression expression) {}

    private final Map<String, IdlDeclaration> types = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private int depth;

    static String qualified(String scope, String name) {
        return scope.isEmpty() ? name : scope + SEPARATOR + name;
    }

    void add(String name, IdlDeclaration type) {
        types.put(name, type);
    }

    /**
     * Adds a constant.
     *
     * @param scope where its value looks for names
     */
    void addConstant(String name, String scope, IdlExpression value) {
        constants.put(name, new Constant(scope, value));
    }

    /** Adds a constant of an enum to the scope of the enum, unless there is another. */
    void addConstantIfAbsent(String name, String scope, IdlExpression value) {
        constants.putIfAbsent(name, new Constant(scope, value));
    }

    boolean hasType(String qualified) {
        return types.containsKey(qualified);
    }

    /** Returns a type by its qualified name, which exists. */
    IdlDeclaration type(String qualified) {
        return Objects.requireNonNull(types.get(qualified), qualified);
    }

    /** Returns the qualified name of the first struct, or null if there is none. */
    @Nullable
    String firstStruct() {
        return types.entrySet().stream()
                .filter(type -> type.getValue() instanceof IdlDeclaration.Struct)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the qualified name of a type.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    String findType(String name, String scope) {
        String found = find(types, name, scope);
        if (found == null) {
            throw new IllegalArgumentException("its schema lacks the type " + name);
        }
        return found;
    }

    /**
     * Evaluates an expression.
     *
     * @param scope where it looks for names
     * @throws IllegalArgumentException if it is not an integer, or uses a constant that does not exist
     */
    long value(IdlExpression expression, String scope) {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "its schema has a constant that takes more than " + MAX_DEPTH + " steps");
        }
        long value;
        if (expression instanceof IdlExpression.IntegerValue integer) {
            value = integer.value();
        } else if (expression instanceof IdlExpression.Operation operation) {
            value = operation.apply(value(operation.left(), scope), value(operation.right(), scope));
        } else if (expression instanceof IdlExpression.Name name) {
            value = constant(name.text(), scope);
        } else {
            throw new IllegalArgumentException(
                    "its schema has '" + expression.text() + "' where an integer was expected");
        }
        depth--;
        return value;
    }

    private long constant(String name, String scope) {
        String found = find(constants, name, scope);
        if (found == null) {
            if (name.equals("TRUE") || name.equals("FALSE")) {
                return name.equals("TRUE") ? 1 : 0;
            }
            throw new IllegalArgumentException("its schema lacks the constant " + name);
        }
        Long known = values.get(found);
        if (known == null) {
            Constant constant = Objects.requireNonNull(constants.get(found));
            known = value(constant.expression(), constant.scope());
            values.put(found, known);
        }
        return known;
    }

    /** Finds a name as seen from a scope: in it, or in the nearest one around it. */
    private static @Nullable String find(Map<String, ?> map, String name, String scope) {
        if (name.startsWith(SEPARATOR)) {
            String global = name.substring(SEPARATOR.length());
            return map.containsKey(global) ? global : null;
        }
        String from = scope;
        while (true) {
            String candidate = qualified(from, name);
            if (map.containsKey(candidate)) {
                return candidate;
            }
            if (from.isEmpty()) {
                return null;
            }
            int last = from.lastIndexOf(SEPARATOR);
            from = last < 0 ? "" : from.substring(0, last);
        }
    }
}
