package org.foxglove4j.dynamic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type of a value in a message in CDR or in the format of ROS 1. */
sealed interface CdrType {

    /** Returns a number of bytes that each value takes at least. */
    int minBytes();

    /** The types that need no definition. */
    enum Primitive implements CdrType {
        BOOL("bool", 1),
        BYTE("byte", 1),
        CHAR("char", 1),
        INT8("int8", 1),
        UINT8("uint8", 1),
        INT16("int16", 2),
        UINT16("uint16", 2),
        INT32("int32", 4),
        UINT32("uint32", 4),
        INT64("int64", 8),
        UINT64("uint64", 8),
        FLOAT32("float32", 4),
        FLOAT64("float64", 8),
        /** Seconds and nanoseconds, four bytes each. */
        TIME("time", 8),
        DURATION("duration", 8),
        /** Preceded by its length. */
        STRING("string", 4),
        WSTRING("wstring", 4);

        private static final Map<String, Primitive> BY_NAME =
                Stream.of(values()).collect(Collectors.toMap(type -> type.rosName, Function.identity()));

        private final String rosName;
        private final int minBytes;

        Primitive(String rosName, int minBytes) {
            this.rosName = rosName;
            this.minBytes = minBytes;
        }

        static @Nullable Primitive of(String rosName) {
            return BY_NAME.get(rosName);
        }

        @Override
        public int minBytes() {
            return minBytes;
        }

        boolean isByte() {
            return this == UINT8 || this == BYTE;
        }

        boolean isIntegral() {
            return compareTo(UINT64) <= 0;
        }
    }

    /**
     * Several values of one type.
     *
     * @param count {@link #ANY}, or the number of elements of an array
     */
    record Elements(CdrType type, int count) implements CdrType {

        /** The count of a sequence, which is preceded by its number of elements. */
        static final int ANY = -1;

        boolean isArray() {
            return count != ANY;
        }

        boolean isArrayOfArrays() {
            return isArray() && type instanceof Elements inner && inner.isArray();
        }

        @Override
        public int minBytes() {
            return isArray() ? type.minBytes() : Integer.BYTES;
        }
    }

    /**
     * A type with named constants.
     *
     * @param minBytes the size: 1, 2 or 4
     * @param names the names of the constants by value
     */
    record Enumeration(int minBytes, Map<Long, String> names) implements CdrType {}

    /** How a type may change, which determines how its members are written. */
    enum Extensibility {
        /** Not at all: only the members are written. */
        FINAL,
        /** Members may be added at its end. XCDR2 writes its size before it. */
        APPENDABLE,
        /** Members may come and go. Each is preceded by its id and size. */
        MUTABLE,
        /** The definition does not say it. */
        UNSPECIFIED
    }

    /**
     * A member of a struct or union.
     *
     * @param id identifies the member in mutable types
     */
    record Member(String name, CdrType type, boolean optional, long id) {}

    /** A type with members. It is created before its members, because it may contain itself in a sequence. */
    final class Struct implements CdrType {

        private final Extensibility extensibility;
        private final Map<Long, Member> byId = new HashMap<>();
        private List<Member> members = List.of();

        Struct(Extensibility extensibility) {
            this.extensibility = extensibility;
        }

        void members(List<Member> all) {
            members = List.copyOf(all);
            members.forEach(member -> byId.put(member.id(), member));
        }

        List<Member> members() {
            return members;
        }

        @Nullable
        Member memberWithId(long id) {
            return byId.get(id);
        }

        Extensibility extensibility() {
            return extensibility;
        }

        @Override
        public int minBytes() {
            return members.isEmpty() ? 0 : 1;
        }
    }

    /** A type with one of several members, which is selected by the value of a discriminator. */
    final class Union implements CdrType {

        private final Extensibility extensibility;
        private final CdrType discriminator;
        private Map<Long, Member> cases = Map.of();
        private @Nullable Member defaultCase;

        Union(Extensibility extensibility, CdrType discriminator) {
            this.extensibility = extensibility;
            this.discriminator = discriminator;
        }

        void cases(Map<Long, Member> byLabel, @Nullable Member otherwise) {
            cases = Map.copyOf(byLabel);
            defaultCase = otherwise;
        }

        CdrType discriminator() {
            return discriminator;
        }

        /** Returns the member for a value of the discriminator, or null if the union is then empty. */
        @Nullable
        Member member(long label) {
            return cases.getOrDefault(label, defaultCase);
        }

        Extensibility extensibility() {
            return extensibility;
        }

        @Override
        public int minBytes() {
            return 1;
        }
    }
}
