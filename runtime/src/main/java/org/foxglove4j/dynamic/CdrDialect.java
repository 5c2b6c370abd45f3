package org.foxglove4j.dynamic;

import org.foxglove4j.dynamic.CdrType.Elements;
import org.foxglove4j.dynamic.CdrType.Enumeration;
import org.foxglove4j.dynamic.CdrType.Primitive;

/** The ways in which programs follow the specification of XCDR. Messages do not say which one was used. */
enum CdrDialect {

    /**
     * Enums take as many bytes as their {@code @bit_bound} needs, and XCDR2 precedes all lists by their size, except
     * those of primitive types (DDS-XTypes 1.3, section 7.4.3.5.3). Cyclone DDS writes XCDR2 so.
     */
    STANDARD,

    /** The same, but lists of enums are not preceded by their size. Fast DDS writes so. */
    ENUMS_ARE_PRIMITIVE,

    /**
     * Enums take four bytes, and lists are not preceded by their size. Foxglove's libraries write so, and Cyclone DDS
     * for Python writes XCDR1 so.
     */
    CLASSIC;

    /** Returns how many bytes an enum takes. */
    int bytes(Enumeration type) {
        return this == CLASSIC ? Integer.BYTES : type.minBytes();
    }

    /** Returns whether XCDR2 precedes a list by its size. */
    boolean precedesBySize(Elements list) {
        Elements rows = list;
        while (rows.isArrayOfArrays()) {
            rows = (Elements) rows.type();
        }
        return switch (this) {
            case STANDARD -> !isPrimitive(rows.type());
            case ENUMS_ARE_PRIMITIVE -> !isPrimitive(rows.type()) && !(rows.type() instanceof Enumeration);
            case CLASSIC -> false;
        };
    }

    private static boolean isPrimitive(CdrType type) {
        return type instanceof Primitive && type != Primitive.STRING && type != Primitive.WSTRING;
    }
}
