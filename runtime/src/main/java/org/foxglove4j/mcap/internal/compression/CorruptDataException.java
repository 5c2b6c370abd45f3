package org.foxglove4j.mcap.internal.compression;

import java.io.IOException;

/** Tells that compressed data does not decompress, and how much of it does. */
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
     * @param position the index in the array that holds the compressed data
     * @param decoded how many bytes came out whole before
     * @param fault what is wrong
     */
    public static CorruptDataException of(int position, int decoded, String fault) {
        return new CorruptDataException(position, decoded, fault, false);
    }

    /** Creates an exception for data that was decoded to its end, but does not agree with its checksum. */
    static CorruptDataException checksum(int position, int decoded, String fault) {
        return new CorruptDataException(position, decoded, fault, true);
    }

    /** Returns the place of the fault, as an index in the array that holds the compressed data. */
    public int position() {
        return position;
    }

    /** Returns what is wrong. */
    public String fault() {
        return fault;
    }

    /** Returns how many bytes at the start of the output are as they were before compression. */
    public int decoded() {
        return decoded;
    }

    /** Returns whether nothing but a checksum is wrong. */
    public boolean isChecksum() {
        return checksum;
    }
}
