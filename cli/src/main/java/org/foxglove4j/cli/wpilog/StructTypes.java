package org.foxglove4j.cli.wpilog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.wpilog.StructType.Member;
import org.foxglove4j.cli.wpilog.StructType.Place;
import org.jspecify.annotations.Nullable;

/** The structs that are described by the schemas in a log. */
final class StructTypes {

    /** Limits for hostile schemas, in which nested structs multiply. */
    private static final int MAX_MEMBERS = 5000;

    private static final int MAX_DEPTH = 50;

    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, StructType> types = new HashMap<>();

    /** Adds a schema. If there are several of the same name, the first is used. */
    void add(String name, String schema) {
        schemas.putIfAbsent(name, schema);
    }

    /**
     * Returns a struct.
     *
     * @throws BadRecordException if its schema, or that of a nested struct, is missing or invalid
     */
    StructType get(String name) throws BadRecordException {
        return get(name, 1);
    }

    private StructType get(String name, int level) throws BadRecordException {
        StructType known = types.get(name);
        if (known != null) {
            return known;
        }
        String schema = schemas.get(name);
        if (schema == null) {
            throw new BadRecordException("the log contains no schema of the struct " + name);
        }
        if (level > MAX_DEPTH) {
            throw new BadRecordException(
                    "its schema contains itself, or has more than " + MAX_DEPTH + " nested levels");
        }
        StructType type = resolve(name, StructParser.parse(schema), level);
        types.put(name, type);
        return type;
    }

    private StructType resolve(String name, List<StructDeclaration> declarations, int level) throws BadRecordException {
        StructLayout layout = new StructLayout();
        List<Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int count = 0;
        int depth = 1;
        for (StructDeclaration declaration : declarations) {
            if (!names.add(declaration.name())) {
                throw new BadRecordException("its schema declares " + declaration.name() + " twice");
            }
            Member member = member(declaration, layout, level);
            members.add(member);
            StructType nested = member.struct();
            count += nested == null ? 1 : 1 + nested.memberCount();
            depth = nested == null ? depth : Math.max(depth, 1 + nested.depth());
            if (count > MAX_MEMBERS || depth > MAX_DEPTH) {
                throw new BadRecordException(
                        "its schema has more than " + MAX_MEMBERS + " members or " + MAX_DEPTH + " nested levels");
            }
        }
        return new StructType(name, List.copyOf(members), layout.byteCount(), count, depth);
    }

    private Member member(StructDeclaration declaration, StructLayout layout, int level) throws BadRecordException {
        PrimitiveKind kind = PrimitiveKind.of(declaration.typeName());
        if (!declaration.constants().isEmpty() && (kind == null || !kind.isInteger())) {
            throw wrong(declaration, "only integers can be enums");
        }
        if (declaration.bitCount() != StructDeclaration.WHOLE) {
            return bitField(declaration, kind, layout);
        }
        StructType struct = kind == null ? get(declaration.typeName(), level + 1) : null;
        int elementBytes = kind != null ? kind.byteCount() : struct != null ? struct.byteCount() : 0;
        boolean array = declaration.arrayLength() != StructDeclaration.SINGLE;
        if (array && elementBytes == 0) {
            throw wrong(declaration, "its elements are empty structs");
        }
        Place place = layout.place(array ? (long) elementBytes * declaration.arrayLength() : elementBytes);
        return new Member(declaration.name(), kind, struct, declaration.constants(), declaration.arrayLength(), place);
    }

    private static Member bitField(StructDeclaration declaration, @Nullable PrimitiveKind kind, StructLayout layout)
            throws BadRecordException {
        int most = kind == null || !kind.isInteger() ? 0 : kind.byteCount() * Byte.SIZE;
        if (kind == null || declaration.bitCount() > (kind == PrimitiveKind.BOOL ? 1 : most)) {
            throw wrong(declaration, declaration.typeName() + " cannot have " + declaration.bitCount() + " bits");
        }
        Place place = layout.placeBits(kind, declaration.bitCount());
        return new Member(declaration.name(), kind, null, declaration.constants(), StructDeclaration.SINGLE, place);
    }

    private static BadRecordException wrong(StructDeclaration declaration, String what) {
        return new BadRecordException("its schema is invalid at " + declaration.name() + ": " + what);
    }
}
