package org.foxglove4j.dynamic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.foxglove4j.dynamic.CdrType.Elements;
import org.foxglove4j.dynamic.CdrType.Enumeration;
import org.foxglove4j.dynamic.CdrType.Extensibility;
import org.foxglove4j.dynamic.CdrType.Member;
import org.foxglove4j.dynamic.CdrType.Primitive;
import org.foxglove4j.dynamic.CdrType.Struct;
import org.foxglove4j.dynamic.CdrType.Union;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message in CDR or in the format of ROS 1. Types without members may take no bytes, so a short definition can
 * describe any number of them: this number is limited.
 */
final class CdrMaps {

    private static final int MAX_DEPTH = 100;
    private static final int SPARE_VALUES = 100_000;

    /** Nested lists can each claim as many elements as the remaining bytes could contain. */
    private static final int MAX_INITIAL_CAPACITY = 1 << 16;

    private final CdrBytes bytes;
    private final CdrType root;
    private final CdrScalars scalars;
    private final CdrHeaders headers;
    private final CdrDialect dialect;
    private final boolean isRos;
    private final boolean isXcdr2;
    private boolean dependsOnDialect;
    private int spare = SPARE_VALUES;
    private int depth;

    /**
     * Creates a reader of one message.
     *
     * @param root the struct or union in the message
     * @param isRos whether wide strings and empty types are written as in ROS
     */
    CdrMaps(CdrBytes bytes, CdrType root, CdrDialect dialect, boolean isRos) {
        this.bytes = bytes;
        this.root = root;
        this.scalars = new CdrScalars(bytes, dialect, isRos);
        this.headers = CdrHeaders.of(bytes, root);
        this.dialect = dialect;
        this.isRos = isRos;
        this.isXcdr2 = bytes.version() == 2;
    }

    Map<String, @Nullable Object> read() {
        return read(root);
    }

    /** Returns whether what has been read could have been read differently in another dialect. */
    boolean dependsOnDialect() {
        return dependsOnDialect || scalars.dependsOnDialect();
    }

    private Map<String, @Nullable Object> read(CdrType type) {
        enter();
        int start = bytes.position();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Extensibility extensibility = headers.extensibility(type);
        if (isXcdr2 && extensibility != Extensibility.FINAL) {
            int end = bytes.beginPart(bytes.u32());
            readMembers(type, extensibility, fields);
            bytes.endPart(end);
        } else {
            readMembers(type, extensibility, fields);
        }
        consumeSpare(start);
        depth--;
        return fields;
    }

    private void readMembers(CdrType type, Extensibility extensibility, Map<String, @Nullable Object> fields) {
        boolean mutable = extensibility == Extensibility.MUTABLE;
        if (type instanceof Union union) {
            readUnion(union, mutable, fields);
        } else if (mutable) {
            readById((Struct) type, fields);
        } else {
            // A program that knows fewer members than the definition leaves out those at the end.
            boolean mayEnd = isXcdr2 && extensibility == Extensibility.APPENDABLE;
            readInOrder((Struct) type, mayEnd, fields);
        }
    }

    private void readInOrder(Struct type, boolean mayEnd, Map<String, @Nullable Object> fields) {
        for (Member member : type.members()) {
            if (mayEnd && bytes.remaining() == 0) {
                return;
            }
            if (!member.optional()) {
                fields.put(member.name(), value(member.type()));
            } else if (isXcdr2) {
                if (bytes.i8() != 0) {
                    fields.put(member.name(), value(member.type()));
                }
            } else {
                CdrParameter parameter = CdrParameter.read(bytes);
                if (parameter != null && parameter.length() > 0) {
                    parameter.readMember(bytes, () -> fields.put(member.name(), value(member.type())));
                }
            }
        }
        if (type.members().isEmpty() && emptyTypeTakesByte()) {
            bytes.i8();
        }
    }

    /** Reads members in any order, and returns them in the order of the definition. */
    private void readById(Struct type, Map<String, @Nullable Object> fields) {
        Map<Long, Object> values = new HashMap<>();
        eachParameter(parameter -> {
            Member member = type.memberWithId(parameter.id());
            if (member != null && (parameter.length() > 0 || !member.optional())) {
                values.put(member.id(), value(member.type()));
            }
        });
        if (!values.isEmpty()) {
            for (Member member : type.members()) {
                Object value = values.get(member.id());
                if (value != null) {
                    fields.put(member.name(), value);
                }
            }
        }
    }

    /** Reads the members up to the end of the list or part. */
    private void eachParameter(Consumer<CdrParameter> read) {
        for (CdrParameter next = CdrParameter.read(bytes); next != null; next = CdrParameter.read(bytes)) {
            CdrParameter parameter = next;
            parameter.readMember(bytes, () -> read.accept(parameter));
        }
    }

    private void readUnion(Union union, boolean mutable, Map<String, @Nullable Object> fields) {
        long[] label = new long[1];
        parameter(mutable, () -> label[0] = scalars.integer(union.discriminator()));
        Member member = union.member(label[0]);
        if (member != null) {
            parameter(mutable, () -> fields.put(member.name(), value(member.type())));
        }
        if (mutable && bytes.version() == 1) {
            // The list has an end even if all is known.
            eachParameter(unknown -> {});
        }
    }

    private void parameter(boolean hasHeader, Runnable read) {
        CdrParameter parameter = hasHeader ? CdrParameter.read(bytes) : null;
        if (parameter != null) {
            parameter.readMember(bytes, read);
        } else if (!hasHeader) {
            read.run();
        }
    }

    private Object value(CdrType type) {
        if (type instanceof Primitive primitive) {
            return scalars.value(primitive);
        }
        if (type instanceof Elements elements) {
            return list(elements);
        }
        if (type instanceof Enumeration enumeration) {
            return scalars.value(enumeration);
        }
        return read(type);
    }

    private Object list(Elements elements) {
        if (!isXcdr2 || !CdrDialect.STANDARD.precedesBySize(elements)) {
            return elements(elements);
        }
        dependsOnDialect = true;
        return dialect.precedesBySize(elements) ? delimited(elements) : elements(elements);
    }

    /** Reads elements that are preceded by their size, which they must fill. */
    private Object delimited(Elements elements) {
        int end = bytes.beginPart(bytes.u32());
        Object values = elements(elements);
        if (bytes.remaining() > 0) {
            throw new IllegalArgumentException(
                    "a list in it has " + bytes.remaining() + " bytes more than its elements");
        }
        bytes.endPart(end);
        return values;
    }

    private Object elements(Elements elements) {
        enter();
        int start = bytes.position();
        CdrType type = elements.type();
        int minBytes = type.minBytes();
        if (minBytes == 0 && emptyTypeTakesByte()) {
            minBytes = 1;
        }
        long count = elements.isArray() ? elements.count() : bytes.u32();
        if (minBytes > 0) {
            bytes.checkCount(count, minBytes);
        } else if (count > spare) {
            throw tooManyEmptyValues();
        }
        if (type instanceof Primitive primitive && primitive.isByte()) {
            depth--;
            return bytes.bytes((int) count);
        }
        List<Object> values = new ArrayList<>((int) Math.min(count, MAX_INITIAL_CAPACITY));
        if (type instanceof Primitive primitive) {
            for (int i = 0; i < count; i++) {
                values.add(scalars.value(primitive));
            }
        } else {
            // An array of arrays has one header.
            boolean isRow = elements.isArrayOfArrays();
            for (int i = 0; i < count; i++) {
                values.add(isRow ? elements((Elements) type) : value(type));
            }
        }
        consumeSpare(start);
        depth--;
        return values;
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it nests deeper than " + MAX_DEPTH + " values");
        }
    }

    /** ROS 2 adds a hidden member to empty types, because IDL did not support them. */
    private boolean emptyTypeTakesByte() {
        return isRos && bytes.version() > 0;
    }

    private void consumeSpare(int start) {
        if (bytes.position() == start && --spare < 0) {
            throw tooManyEmptyValues();
        }
    }

    private static IllegalArgumentException tooManyEmptyValues() {
        return new IllegalArgumentException("it has more than " + SPARE_VALUES + " nested messages of zero bytes");
    }
}
