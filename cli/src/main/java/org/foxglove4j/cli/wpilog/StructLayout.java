package org.foxglove4j.cli.wpilog;

import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.wpilog.StructType.Place;

/**
 * Lays out the members of a struct. They follow each other without padding. Adjacent bit-fields of the same integer width share
 * an integer while there is room.
 */
final class StructLayout {

    private long end;
    private int sharedBytes;
    private int sharedBits;

    /** Places a member that is not a bit-field. */
    Place place(long byteCount) throws BadRecordException {
        sharedBytes = 0;
        return new Place(grow(byteCount), 0, 0, StructDeclaration.WHOLE);
    }

    /** Places a bit-field. A boolean fits into an integer of any width. */
    Place placeBits(PrimitiveKind kind, int bitCount) throws BadRecordException {
        boolean sameWidth = sharedBytes > 0 && (kind == PrimitiveKind.BOOL || kind.byteCount() == sharedBytes);
        if (!sameWidth || sharedBits + bitCount > sharedBytes * Byte.SIZE) {
            sharedBytes = kind.byteCount();
            sharedBits = 0;
            grow(sharedBytes);
        }
        int firstBit = sharedBits;
        sharedBits += bitCount;
        return new Place((int) end - sharedBytes, sharedBytes, firstBit, bitCount);
    }

    /** Returns the size of the struct. */
    int byteCount() {
        return (int) end;
    }

    /** Adds space at the end and returns its offset. */
    private int grow(long byteCount) throws BadRecordException {
        long start = end;
        if (byteCount > DataLogReader.MAX_PAYLOAD_BYTES - start) {
            throw new BadRecordException(
                    "its schema describes more than " + DataLogReader.MAX_PAYLOAD_BYTES + " bytes");
        }
        end += byteCount;
        return (int) start;
    }
}
