package org.foxglove4j.dynamic;

import org.jspecify.annotations.Nullable;

/**
 * The header of a member in a mutable type, or of an optional member in XCDR1 (DDS-XTypes 1.3, sections 7.4.1.2 and
 * 7.4.3.4.2).
 *
 * @param length the size of the member in bytes
 */
record CdrParameter(long id, long length) {

    private static final int ID_MASK = 0x3FFF;
    private static final int FOR_VENDORS = 0x8000;
    private static final int EXTENDED = 0x3F01;
    private static final int LIST_END = 0x3F02;
    private static final int FIRST_RESERVED = 0x3F00;
    private static final int EXTENDED_ID_MASK = 0x0FFF_FFFF;

    /** The id of parameters to ignore. */
    private static final int NONE = -1;

    /** Reads the header of the next member. Returns null if there is none. */
    static @Nullable CdrParameter read(CdrBytes bytes) {
        if (!bytes.align(Integer.BYTES)) {
            return null;
        }
        return bytes.version() == 1 ? version1(bytes) : version2(bytes);
    }

    private static @Nullable CdrParameter version1(CdrBytes bytes) {
        int flagsAndId = Short.toUnsignedInt(bytes.i16());
        int length = Short.toUnsignedInt(bytes.i16());
        int id = flagsAndId & ID_MASK;
        if (id == LIST_END) {
            return null;
        }
        if (id == EXTENDED) {
            return new CdrParameter(bytes.i32() & EXTENDED_ID_MASK, bytes.u32());
        }
        return new CdrParameter(id >= FIRST_RESERVED || (flagsAndId & FOR_VENDORS) != 0 ? NONE : id, length);
    }

    private static CdrParameter version2(CdrBytes bytes) {
        int header = bytes.i32();
        int lengthCode = header >> 28 & 7;
        int id = header & EXTENDED_ID_MASK;
        if (lengthCode < 4) {
            return new CdrParameter(id, 1L << lengthCode);
        }
        long length = bytes.u32();
        if (lengthCode == 4) {
            return new CdrParameter(id, length);
        }
        // The number is also the first of the member, such as the length of a string.
        bytes.back(Integer.BYTES);
        int width = switch (lengthCode) {
            case 5 -> 1;
            case 6 -> Integer.BYTES;
            default -> Long.BYTES;
        };
        return new CdrParameter(id, Integer.BYTES + width * length);
    }

    /** Reads the member. What is not read of it is skipped. */
    void readMember(CdrBytes bytes, Runnable read) {
        int end = bytes.beginPart(length);
        int origin = bytes.origin();
        if (bytes.version() == 1) {
            bytes.origin(bytes.position());
        }
        read.run();
        bytes.origin(origin);
        bytes.endPart(end);
    }
}
