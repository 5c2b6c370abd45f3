package org.foxglove4j.cli.wpilog;

import java.util.Map;

/**
 * The declaration of a member of a struct.
 *
 * @param typeName the name of a primitive type or of another struct
 * @param name the name of the member
 * @param constants the names of enum values; empty if the member is not an enum
 * @param arrayLength the number of elements, or {@link #SINGLE}
 * @param bitCount the number of bits, or {@link #WHOLE}
 */
record StructDeclaration(String typeName, String name, Map<Long, String> constants, int arrayLength, int bitCount) {

    /** The length if the member is not an array. */
    static final int SINGLE = -1;

    /** The number of bits if the member is not a bit-field. */
    static final int WHOLE = 0;
}
