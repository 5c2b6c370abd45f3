package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.dynamic.IdlDeclaration.Alias;
import org.foxglove4j.dynamic.IdlDeclaration.Annotations;
import org.foxglove4j.dynamic.IdlDeclaration.Bitmask;
import org.foxglove4j.dynamic.IdlDeclaration.Case;
import org.foxglove4j.dynamic.IdlDeclaration.Enumeration;
import org.foxglove4j.dynamic.IdlDeclaration.Field;
import org.foxglove4j.dynamic.IdlDeclaration.Struct;
import org.foxglove4j.dynamic.IdlDeclaration.Union;
import org.foxglove4j.dynamic.IdlToken.Kind;

/** Parses the parts of IDL that define types of messages (OMG IDL 4.2; DDS-XTypes 1.3, section 7.3.1). */
final class IdlParser {

    private final IdlTokens tokens;
    private final IdlTypeParser types;
    private final IdlExpressionParser expressions;
    private final IdlNames names;

    private IdlParser(IdlTokens tokens, IdlNames names) {
        this.tokens = tokens;
        this.names = names;
        this.expressions = new IdlExpressionParser(tokens);
        this.types = new IdlTypeParser(tokens, expressions);
    }

    /**
     * Parses a schema.
     *
     * @throws IllegalArgumentException if it is not valid, or uses what is not supported
     */
    static IdlNames parse(String text) {
        IdlNames names = new IdlNames();
        IdlParser parser = new IdlParser(new IdlTokens(IdlLexer.read(text)), names);
        while (!parser.tokens.isAtEnd()) {
            parser.definition("");
        }
        return names;
    }

    private void definition(String scope) {
        Annotations annotations = types.annotations();
        IdlToken keyword = tokens.next();
        switch (keyword.kind() == Kind.NAME ? keyword.text() : "") {
            case "module" -> module(scope);
            case "struct" -> struct(scope, annotations);
            case "union" -> union(scope, annotations);
            case "enum" -> enumeration(scope, annotations);
            case "bitmask" -> {
                String name = IdlNames.qualified(scope, tokens.name("the name of a bitmask"));
                names.add(name, new Bitmask(name, annotations));
                tokens.expect("{");
                tokens.skipTo("{", "}");
            }
            case "typedef" -> {
                IdlType type = types.type();
                do {
                    String name = IdlNames.qualified(scope, tokens.name("the name of a type"));
                    names.add(name, new Alias(scope, types.arrays(type)));
                } while (tokens.accept(","));
            }
            case "const" -> {
                types.type();
                String name = IdlNames.qualified(scope, tokens.name("the name of a constant"));
                tokens.expect("=");
                names.addConstant(name, scope, expressions.parse());
            }
            default -> throw keyword.unexpected("module, struct, union, enum, bitmask, typedef or const");
        }
        tokens.expect(";");
    }

    private void module(String scope) {
        String name = IdlNames.qualified(scope, tokens.name("the name of a module"));
        tokens.expect("{");
        tokens.enter();
        while (!tokens.accept("}")) {
            definition(name);
        }
        tokens.leave();
    }

    private void struct(String scope, Annotations annotations) {
        String name = IdlNames.qualified(scope, tokens.name("the name of a struct"));
        if (tokens.peek().is(";")) {
            // It is only announced, and declared later.
            return;
        }
        String base = tokens.accept(":") ? tokens.name("the name of a struct") : null;
        tokens.expect("{");
        List<Field> fields = new ArrayList<>();
        while (!tokens.accept("}")) {
            Annotations of = types.annotations();
            IdlType type = types.type();
            do {
                fields.add(types.field(type, of));
            } while (tokens.accept(","));
            tokens.expect(";");
        }
        names.add(name, new Struct(name, base, fields, annotations));
    }

    private void union(String scope, Annotations annotations) {
        String name = IdlNames.qualified(scope, tokens.name("the name of a union"));
        if (tokens.peek().is(";")) {
            return;
        }
        tokens.expect("switch");
        tokens.expect("(");
        types.annotations();
        IdlType discriminator = types.type();
        tokens.expect(")");
        tokens.expect("{");
        List<Case> cases = new ArrayList<>();
        while (!tokens.accept("}")) {
            cases.add(unionCase());
        }
        names.add(name, new Union(name, discriminator, cases, annotations));
    }

    private Case unionCase() {
        List<IdlExpression> labels = new ArrayList<>();
        boolean isDefault = false;
        while (tokens.peek().is("case") || tokens.peek().is("default")) {
            if (tokens.next().is("default")) {
                isDefault = true;
            } else {
                labels.add(expressions.parse());
            }
            tokens.expect(":");
        }
        if (labels.isEmpty() && !isDefault) {
            throw tokens.peek().unexpected("case or default");
        }
        Annotations annotations = types.annotations();
        Field field = types.field(types.type(), annotations);
        tokens.expect(";");
        return new Case(labels, isDefault, field);
    }

    private void enumeration(String scope, Annotations annotations) {
        String name = IdlNames.qualified(scope, tokens.name("the name of an enum"));
        tokens.expect("{");
        Map<String, IdlExpression> constants = new LinkedHashMap<>();
        IdlExpression base = new IdlExpression.IntegerValue(0);
        long offset = 0;
        while (!tokens.accept("}")) {
            IdlExpression explicit = types.annotations().get("value");
            if (explicit != null) {
                base = explicit;
                offset = 0;
            }
            String constant = tokens.name("the name of a constant");
            IdlExpression value = new IdlExpression.Operation('+', base, new IdlExpression.IntegerValue(offset++));
            constants.put(constant, value);
            names.addConstant(IdlNames.qualified(name, constant), name, value);
            names.addConstantIfAbsent(IdlNames.qualified(scope, constant), name, value);
            if (!tokens.accept(",") && !tokens.peek().is("}")) {
                throw tokens.peek().unexpected("',' or '}'");
            }
        }
        names.add(name, new Enumeration(name, constants, annotations));
    }
}
