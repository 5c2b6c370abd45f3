package org.foxglove4j.dynamic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.dynamic.CdrType.Elements;
import org.foxglove4j.dynamic.CdrType.Member;
import org.foxglove4j.dynamic.CdrType.Primitive;
import org.foxglove4j.dynamic.IdlDeclaration.Alias;
import org.foxglove4j.dynamic.IdlDeclaration.Annotations;
import org.foxglove4j.dynamic.IdlDeclaration.Bitmask;
import org.foxglove4j.dynamic.IdlDeclaration.Case;
import org.foxglove4j.dynamic.IdlDeclaration.Enumeration;
import org.foxglove4j.dynamic.IdlDeclaration.Field;
import org.foxglove4j.dynamic.IdlDeclaration.Struct;
import org.foxglove4j.dynamic.IdlDeclaration.Union;

/** Resolves the types in schemas in ros2idl and omgidl. */
final class IdlDefinitions {

    private static final int MAX_DEPTH = 100;

    /** Many structs can extend one with many members. */
    private static final int MAX_MEMBERS = 100_000;

    private final IdlNames names;
    private final IdlStructs structs;
    private final Map<String, CdrType> types = new HashMap<>();
    /** What remains to be done for types whose members are not resolved yet. */
    private final Deque<Runnable> incomplete = new ArrayDeque<>();

    private int depth;
    private int memberCount;

    private IdlDefinitions(IdlNames names) {
        this.names = names;
        this.structs = new IdlStructs(names);
    }

    /**
     * Reads a schema in ros2idl: the text of an IDL file, followed by those of the files that it includes. If it lacks
     * the named type, it is about its first struct.
     *
     * @param name the name of the type, such as {@code geometry_msgs/msg/Pose}
     * @throws IllegalArgumentException if the schema is not valid, or lacks a type
     */
    static CdrType readRos(String name, String text) {
        IdlNames names = IdlParser.parse(text);
        String root = name.replace("/", "::");
        String first = names.firstStruct();
        return read(names, first == null || names.hasType(root) ? root : first);
    }

    /**
     * Reads a schema in omgidl: the text of an IDL file.
     *
     * @param name the name of the type, such as {@code geometry_msgs::Pose}
     * @throws IllegalArgumentException if the schema is not valid, or lacks a type
     */
    static CdrType readOmg(String name, String text) {
        return read(IdlParser.parse(text), name);
    }

    private static CdrType read(IdlNames names, String root) {
        IdlDefinitions definitions = new IdlDefinitions(names);
        CdrType type = definitions.type(new IdlType.Named(root), "");
        for (Runnable next = definitions.incomplete.poll(); next != null; next = definitions.incomplete.poll()) {
            next.run();
        }
        if (!(type instanceof CdrType.Struct) && !(type instanceof CdrType.Union)) {
            throw new IllegalArgumentException("its type " + root + " is neither a struct nor a union");
        }
        return type;
    }

    private CdrType type(IdlType type, String scope) {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "its schema has a type that is defined in more than " + MAX_DEPTH + " steps, or by itself");
        }
        CdrType resolved;
        if (type instanceof IdlType.Basic basic) {
            resolved = basic.primitive();
        } else if (type instanceof IdlType.Sequence sequence) {
            resolved = new Elements(type(sequence.element(), scope), Elements.ANY);
        } else if (type instanceof IdlType.Array array) {
            resolved = new Elements(type(array.element(), scope), count(array, scope));
        } else {
            resolved = named(names.findType(((IdlType.Named) type).name(), scope));
        }
        depth--;
        return resolved;
    }

    private int count(IdlType.Array array, String scope) {
        long count = names.value(array.count(), scope);
        if (count <= 0 || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("its schema has an array of " + count + " elements");
        }
        return (int) count;
    }

    private CdrType named(String qualified) {
        CdrType known = types.get(qualified);
        if (known != null) {
            return known;
        }
        CdrType type = resolve(names.type(qualified));
        types.put(qualified, type);
        return type;
    }

    private CdrType resolve(IdlDeclaration declaration) {
        if (declaration instanceof Struct struct) {
            CdrType.Struct type = new CdrType.Struct(structs.extensibility(struct));
            incomplete.add(() -> type.members(members(struct)));
            return type;
        }
        if (declaration instanceof Union union) {
            CdrType.Union type = new CdrType.Union(
                    IdlStructs.extensibility(union.annotations()), discriminator(union.discriminator(), union.scope()));
            incomplete.add(() -> cases(type, union));
            return type;
        }
        if (declaration instanceof Enumeration enumeration) {
            return enumeration(enumeration);
        }
        if (declaration instanceof Bitmask mask) {
            long bits = bits(mask.annotations(), mask.scope());
            return bits <= 8
                    ? Primitive.UINT8
                    : bits <= 16 ? Primitive.UINT16 : bits <= 32 ? Primitive.UINT32 : Primitive.UINT64;
        }
        Alias alias = (Alias) declaration;
        return type(alias.type(), alias.scope());
    }

    private List<Member> members(Struct struct) {
        List<Member> members = new ArrayList<>();
        long nextId = 0;
        for (Struct ancestor : structs.withBases(struct)) {
            boolean hash = ancestor.annotations().text("autoid").equals("HASH");
            for (Field field : ancestor.fields()) {
                long id = structs.id(field, ancestor.scope(), hash, nextId);
                nextId = id + 1;
                if (++memberCount > MAX_MEMBERS) {
                    throw new IllegalArgumentException("its types have more than " + MAX_MEMBERS + " members");
                }
                members.add(new Member(
                        field.name(),
                        type(field.type(), ancestor.scope()),
                        field.annotations().has("optional"),
                        id));
            }
        }
        return members;
    }

    private CdrType discriminator(IdlType type, String scope) {
        CdrType discriminator = type(type, scope);
        boolean isIntegral = discriminator instanceof Primitive primitive
                ? primitive.isIntegral()
                : discriminator instanceof CdrType.Enumeration;
        if (!isIntegral) {
            throw new IllegalArgumentException(
                    "its union " + scope + " has a discriminator that is neither an integer nor an enum");
        }
        return discriminator;
    }

    private void cases(CdrType.Union type, Union union) {
        String labelScope = labelScope(union);
        Map<Long, Member> members = new HashMap<>();
        Member defaultCase = null;
        long nextId = 1;
        for (Case each : union.cases()) {
            long id = structs.id(each.field(), union.scope(), false, nextId);
            nextId = id + 1;
            Member member = new Member(each.field().name(), type(each.field().type(), union.scope()), false, id);
            for (IdlExpression label : each.labels()) {
                members.put(names.value(label, labelScope), member);
            }
            defaultCase = each.isDefault() ? member : defaultCase;
        }
        type.cases(members, defaultCase);
    }

    /** Labels are constants of the enum that is switched over, which need not be qualified. */
    private String labelScope(Union union) {
        if (union.discriminator() instanceof IdlType.Named named) {
            IdlDeclaration declaration = names.type(names.findType(named.name(), union.scope()));
            if (declaration instanceof Enumeration enumeration) {
                return enumeration.scope();
            }
        }
        return union.scope();
    }

    private CdrType.Enumeration enumeration(Enumeration enumeration) {
        long bits = bits(enumeration.annotations(), enumeration.scope());
        Map<Long, String> constants = new HashMap<>();
        enumeration
                .constants()
                .forEach((name, value) -> constants.putIfAbsent(names.value(value, enumeration.scope()), name));
        return new CdrType.Enumeration(bits <= 8 ? 1 : bits <= 16 ? 2 : 4, Map.copyOf(constants));
    }

    private long bits(Annotations annotations, String scope) {
        IdlExpression bound = annotations.get("bit_bound");
        return bound == null ? Integer.SIZE : names.value(bound, scope);
    }
}
