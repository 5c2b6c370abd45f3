package org.foxglove4j.dynamic;

import org.foxglove4j.dynamic.CdrType.Extensibility;
import org.foxglove4j.dynamic.CdrType.Struct;
import org.foxglove4j.dynamic.CdrType.Union;

/**
 * Says which structs and unions of a message are preceded by headers.
 *
 * @param none whether there are none, whatever the definitions say
 * @param unspecified the extensibility of types that do not specify it
 */
record CdrHeaders(boolean none, Extensibility unspecified) {

    /**
     * Determines the headers of a message. Its own header says how its type was written. Thus, if the definition of
     * that type does not specify it, this is taken as the program's default, which differs between programs. If the
     * definition contradicts the header, the message was written without regard to the definition.
     */
    static CdrHeaders of(CdrBytes bytes, CdrType type) {
        Extensibility declared = declared(type);
        Extensibility written = bytes.encapsulated();
        // XCDR1 does not distinguish between appendable and final types.
        boolean hasHeader =
                declared == Extensibility.MUTABLE || (declared == Extensibility.APPENDABLE && bytes.version() == 2);
        boolean contradiction = hasHeader && written == Extensibility.FINAL;
        return new CdrHeaders(contradiction, declared == Extensibility.UNSPECIFIED ? written : Extensibility.FINAL);
    }

    /** Returns how the members of a struct or union are written. */
    Extensibility extensibility(CdrType type) {
        if (none) {
            return Extensibility.FINAL;
        }
        Extensibility declared = declared(type);
        return declared == Extensibility.UNSPECIFIED ? unspecified : declared;
    }

    private static Extensibility declared(CdrType type) {
        return type instanceof Union union ? union.extensibility() : ((Struct) type).extensibility();
    }
}
