package org.foxglove4j.cli.wpilog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A struct with its layout.
 *
 * @param name the name
 * @param members the members, in storage order
 * @param byteCount the size of a value in bytes
 * @param memberCount the number of members, including those of nested structs
 * @param depth the number of nested levels
 */
record StructType(String name, List<Member> members, int byteCount, int memberCount, int depth) {

    /**
     * A member.
     *
     * @param name the name
     * @param kind the type if it is primitive, or null
     * @param struct the type if it is a struct, or null
     * @param constants the names of enum values; empty if the member is not an enum
     * @param arrayLength the number of elements, or {@link StructDeclaration#SINGLE}
     * @param place where it is stored
     */
    record Member(
            String name,
            @Nullable PrimitiveKind kind,
            @Nullable StructType struct,
            Map<Long, String> constants,
            int arrayLength,
            Place place) {

        boolean isArray() {
            return arrayLength != StructDeclaration.SINGLE;
        }

        /** Returns the size of an element, or of the member if it is not an array. */
        int elementBytes() {
            return kind != null ? kind.byteCount() : struct != null ? struct.byteCount() : 0;
        }
    }

    /**
     * The storage of a member.
     *
     * @param offset the offset in the struct, for a bit-field that of the integer that contains it
     * @param storedBytes the size of the integer that contains a bit-field, in bytes
     * @param firstBit the position of the least significant bit of a bit-field in that integer
     * @param bitCount the number of bits, or {@link StructDeclaration#WHOLE}
     */
    record Place(int offset, int storedBytes, int firstBit, int bitCount) {

        boolean isBitField() {
            return bitCount != StructDeclaration.WHOLE;
        }
    }
}
