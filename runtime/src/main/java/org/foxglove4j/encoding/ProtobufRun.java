package org.foxglove4j.encoding;

import java.util.Arrays;

/** Takes the elements of repeated fields that stand one after the other, as their bits; one is used again and again. */
final class ProtobufRun {

    private final ProtobufInput in;
    private long[] elements = {};
    private int length;

    ProtobufRun(ProtobufInput in) {
        this.in = in;
    }

    int length() {
        return length;
    }

    long get(int index) {
        return elements[index];
    }

    /**
     * Reads the elements that stand here, packed or each with the same tag, in place of those read before.
     *
     * @param tag the tag that was read last
     * @param wireType how each element is written
     * @param earlier how many elements of the field have been read before
     */
    void read(int tag, int wireType, int earlier) {
        in.countCopies(earlier);
        length = 0;
        do {
            if ((tag & 7) == ProtobufInput.LENGTH_DELIMITED) {
                int byteCount = in.readLength();
                int outer = in.limit();
                in.setLimit(in.position() + byteCount);
                while (!in.isAtEnd()) {
                    add(readElement(wireType));
                }
                in.setLimit(outer);
            } else {
                add(readElement(wireType));
            }
        } while (readTagIf(tag));
    }

    private long readElement(int wireType) {
        return switch (wireType) {
            case ProtobufInput.VARINT -> in.readVarint();
            case ProtobufInput.FIXED32 -> in.readFixed32();
            default -> in.readFixed64();
        };
    }

    private void add(long bits) {
        if (length == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, 2 * length));
        }
        elements[length++] = bits;
    }

    /** Reads the next tag if it is the given one. */
    private boolean readTagIf(int tag) {
        if (in.isAtEnd()) {
            return false;
        }
        int before = in.position();
        if (in.readVarint() == Integer.toUnsignedLong(tag)) {
            return true;
        }
        in.goBackTo(before);
        return false;
    }
}
