package org.foxglove4j.mcap.internal.compression;

import java.io.IOException;

/** Thrown when compressed data cannot be decompressed. Reports how much of it can. */
public final class CorruptDataException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final int decoded;
    private final boolean checksum;
    private final String fault;

    private CorruptDataException(int position, int decoded, String fault, boolean checksum) {
        super(fault);
        this.fault = fault;
        this.position = position;
        this.decoded = decoded;
        this.checksum = checksum;
    }

    /**
     * Creates an exception for data that cannot be decoded further.
     *
     * @param position the index in the array of compressed data
     * @param decoded the number of bytes decoded correctly before the fault
     * @param fault what is wrong
     */
    public static CorruptDataException of(int position, int decoded, String fault) {
        return new CorruptDataException(position, decoded, fault, false);
    }

    /** Creates an exception for data that was decoded completely but does not match its checksum. */
    static CorruptDataException checksum(int position, int decoded, String fault) {
        return new CorruptDataException(position, decoded, fault, true);
    }

    /** Returns the position of the fault, as an index in the array of compressed data. */
    public int position() {
        return position;
    }

    /** Returns what is wrong. */
    public String fault() {
        return fault;
    }

    /** Returns the number of bytes at the start of the output that were decoded correctly. */
    public int decoded() {
        return decoded;
    }

    /** Returns whether only a checksum is wrong. */
    public boolean isChecksum() {
        return checksum;
    }
}
