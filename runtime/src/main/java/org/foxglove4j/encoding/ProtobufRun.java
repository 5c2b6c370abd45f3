package org.foxglove4j.encoding;

import java.util.Arrays;

/** Reads the bits of consecutive elements of repeated fields. An instance is reused. */
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
     * Reads consecutive elements, packed or each with the same tag, replacing those read before.
     *
     * @param tag the tag that was read last
     * @param wireType the wire type of each element
     * @param earlier the number of elements of the field read before
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

    /** Reads the next tag if it equals the given one. */
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
