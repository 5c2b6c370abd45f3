package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.dynamic.CdrType.Primitive;
import org.foxglove4j.dynamic.IdlDeclaration.Annotations;
import org.foxglove4j.dynamic.IdlDeclaration.Field;
import org.foxglove4j.dynamic.IdlToken.Kind;

/** Parses uses of types in IDL, declarators and annotations. */
final class IdlTypeParser {

    /**
     * The annotations that determine how values are written, with their value if it is in parentheses. Others may have
     * anything there.
     */
    private static final Set<String> RELEVANT = Set.of(
            "id",
            "hashid",
            "autoid",
            "value",
            "bit_bound",
            "optional",
            "final",
            "appendable",
            "mutable",
            "extensibility");

    private static final Map<String, Primitive> PRIMITIVES = Map.ofEntries(
            Map.entry("boolean", Primitive.BOOL),
            Map.entry("octet", Primitive.UINT8),
            // Not in the specification; Foxglove's parser takes it as signed.
            Map.entry("byte", Primitive.INT8),
            Map.entry("char", Primitive.UINT8),
            Map.entry("wchar", Primitive.UINT16),
            Map.entry("int8", Primitive.INT8),
            Map.entry("uint8", Primitive.UINT8),
            Map.entry("int16", Primitive.INT16),
            Map.entry("uint16", Primitive.UINT16),
            Map.entry("int32", Primitive.INT32),
            Map.entry("uint32", Primitive.UINT32),
            Map.entry("int64", Primitive.INT64),
            Map.entry("uint64", Primitive.UINT64),
            Map.entry("short", Primitive.INT16),
            Map.entry("float", Primitive.FLOAT32),
            Map.entry("double", Primitive.FLOAT64),
            Map.entry("string", Primitive.STRING),
            Map.entry("wstring", Primitive.WSTRING));

    private static final IdlExpression TRUE = new IdlExpression.Name("TRUE");

    private final IdlTokens tokens;
    private final IdlExpressionParser expressions;

    IdlTypeParser(IdlTokens tokens, IdlExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    IdlType type() {
        IdlToken token = tokens.peek();
        String name = tokens.name("a type");
        Primitive primitive = PRIMITIVES.get(name);
        if (primitive == Primitive.STRING || primitive == Primitive.WSTRING) {
            if (tokens.accept("<")) {
                expressions.parseBound();
                tokens.expect(">");
            }
        } else if (name.equals("unsigned") || name.equals("long")) {
            primitive = integer(name.equals("unsigned"));
        } else if (name.equals("sequence")) {
            return sequence();
        } else if (tokens.peek().is("<")) {
            throw token.unexpected("a supported type");
        }
        return primitive == null ? new IdlType.Named(name) : new IdlType.Basic(primitive);
    }

    private IdlType sequence() {
        tokens.expect("<");
        tokens.enter();
        IdlType element = type();
        tokens.leave();
        if (tokens.accept(",")) {
            expressions.parseBound();
        }
        tokens.expect(">");
        return new IdlType.Sequence(element);
    }

    /** Parses an integer after {@code unsigned} or {@code long}. */
    private Primitive integer(boolean isUnsigned) {
        if (isUnsigned) {
            if (tokens.accept("short")) {
                return Primitive.UINT16;
            }
            tokens.expect("long");
        }
        if (tokens.peek().is("double")) {
            throw tokens.peek().unexpected("a supported type");
        }
        if (tokens.accept("long")) {
            return isUnsigned ? Primitive.UINT64 : Primitive.INT64;
        }
        return isUnsigned ? Primitive.UINT32 : Primitive.INT32;
    }

    /** Parses a name with optional dimensions. */
    Field field(IdlType type, Annotations annotations) {
        String name = tokens.name("the name of a member");
        return new Field(name, arrays(type), annotations);
    }

    /** Parses optional dimensions, of which the first is the outermost. */
    IdlType arrays(IdlType type) {
        List<IdlExpression> counts = new ArrayList<>();
        while (tokens.accept("[")) {
            counts.add(expressions.parse());
            tokens.enter();
            tokens.expect("]");
        }
        IdlType array = type;
        for (int i = counts.size() - 1; i >= 0; i--) {
            array = new IdlType.Array(array, counts.get(i));
            tokens.leave();
        }
        return array;
    }

    /** Parses the annotations before a declaration, if there are any. */
    Annotations annotations() {
        if (!tokens.peek().is("@")) {
            return Annotations.NONE;
        }
        Map<String, IdlExpression> values = new HashMap<>();
        while (tokens.accept("@")) {
            String name = tokens.name("the name of an annotation");
            IdlExpression value = TRUE;
            if (tokens.accept("(")) {
                if (RELEVANT.contains(name) && !tokens.peek().is(")")) {
                    if (tokens.peek().kind() == Kind.NAME && tokens.peekSecond().is("=")) {
                        tokens.next();
                        tokens.next();
                    }
                    value = expressions.parse();
                }
                tokens.skipTo("(", ")");
            }
            if (RELEVANT.contains(name)) {
                values.put(name, value);
            }
        }
        return new Annotations(values);
    }
}
