package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.dynamic.CdrType.Extensibility;
import org.foxglove4j.dynamic.IdlDeclaration.Annotations;
import org.foxglove4j.dynamic.IdlDeclaration.Field;
import org.foxglove4j.dynamic.IdlDeclaration.Struct;
import org.jspecify.annotations.Nullable;

/** Finds out what structs extend, how their members are written, and the ids of these. */
final class IdlStructs {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_MEMBER_ID = 0x0FFF_FFFF;

    private final IdlNames names;

    IdlStructs(IdlNames names) {
        this.names = names;
    }

    /** Returns a struct after those that it extends. */
    List<Struct> withBases(Struct struct) {
        Set<String> found = new HashSet<>();
        List<Struct> structs = new ArrayList<>();
        for (Struct next = struct; next != null; next = base(next)) {
            if (!found.add(next.scope())) {
                throw new IllegalArgumentException("its type " + struct.scope() + " extends itself");
            }
            structs.add(0, next);
            if (structs.size() > MAX_DEPTH) {
                throw new IllegalArgumentException(
                        "its type " + struct.scope() + " extends more than " + MAX_DEPTH + " others");
            }
        }
        return structs;
    }

    private @Nullable Struct base(Struct struct) {
        if (struct.base() == null) {
            return null;
        }
        String name = names.findType(struct.base(), struct.scope());
        if (names.type(name) instanceof Struct base) {
            return base;
        }
        throw new IllegalArgumentException(
                "its type " + struct.scope() + " extends " + name + ", which is not a struct");
    }

    /** Returns the extensibility of a struct; that of the struct that it extends, if it does not specify it. */
    Extensibility extensibility(Struct struct) {
        return withBases(struct).stream()
                .map(each -> extensibility(each.annotations()))
                .reduce(Extensibility.UNSPECIFIED, (base, own) -> own == Extensibility.UNSPECIFIED ? base : own);
    }

    static Extensibility extensibility(Annotations annotations) {
        String text = annotations.text("extensibility");
        if (annotations.has("mutable") || text.startsWith("MUTABLE")) {
            return Extensibility.MUTABLE;
        }
        if (annotations.has("appendable") || text.startsWith("APPENDABLE")) {
            return Extensibility.APPENDABLE;
        }
        return annotations.has("final") || text.startsWith("FINAL") ? Extensibility.FINAL : Extensibility.UNSPECIFIED;
    }

    /**
     * Returns the id of a member (DDS-XTypes 1.3, section 7.3.1.2.1.1).
     *
     * @param hash whether it is a hash if the member has no other id
     * @param next the id of the member otherwise
     */
    long id(Field field, String scope, boolean hash, long next) {
        IdlExpression id = field.annotations().get("id");
        if (id != null) {
            return names.value(id, scope) & MAX_MEMBER_ID;
        }
        IdlExpression hashed = field.annotations().get("hashid");
        if (hashed == null && !hash) {
            return next;
        }
        boolean isNamed =
                hashed instanceof IdlExpression.Text text && !text.text().isEmpty();
        return hash(isNamed ? field.annotations().text("hashid") : field.name());
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getInt() & MAX_MEMBER_ID;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
