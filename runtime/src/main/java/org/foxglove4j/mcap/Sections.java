package org.foxglove4j.mcap;

import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Crc32Combiner;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/** The data section and the summary section of a file that is read as it arrives: where they end, and their CRCs. */
final class Sections {

    private final ReaderOptions options;
    private final CRC32 crc = new CRC32();
    private InputBuffer input;
    private int from;

    /** The CRC of the bytes before those of {@link #crc}. */
    private int before;

    /** The number of bytes of {@link #crc}. */
    private long length;

    private long summaryStart;

    Sections(ReaderOptions options, InputBuffer input) {
        this.options = options;
        this.input = input;
    }

    /** Adds the bytes up to an index to the CRC, before they are moved or released. */
    void update(int end) {
        if (options.crcCheck() != CrcCheck.OFF) {
            input.bytes().update(crc, from, end - from);
            length += end - from;
        }
        from = end;
    }

    /**
     * Ends the input, and continues with another.
     *
     * @param segment the input as a segment, whose CRC may be known; or null
     */
    void continueWith(InputBuffer next, @Nullable StreamSegment segment) {
        if (segment != null && segment.hasCrc() && from == segment.start()) {
            before = Crc32Combiner.combine(value(), segment.crc(), input.position() - from);
            crc.reset();
            length = 0;
        } else {
            update(input.position());
        }
        input = next;
        from = next.position();
    }

    /** Accounts for a move of the input's unused bytes, before which all others were brought in. */
    void moved() {
        from = input.position();
    }

    /** Adds the bytes of a chunk's records, and returns their CRC: they are read once for both CRCs. */
    long crcOfRecords(int start, int recordsLength) {
        update(start);
        long first = crc.getValue();
        update(start + recordsLength);
        return Crc32Combiner.last((int) first, (int) crc.getValue(), recordsLength) & 0xFFFF_FFFFL;
    }

    /**
     * Ends the data section, after its DataEnd record has been read.
     *
     * @param start the index of the record
     * @throws McapFormatException if its CRC does not match
     */
    void endData(int start, FieldReader dataEnd) throws McapFormatException {
        update(start);
        long computed = value() & 0xFFFF_FFFFL;
        before = 0;
        crc.reset();
        length = 0;
        from = input.position();
        summaryStart = input.offsetOf(from);
        check("data section", dataEnd.u32("data_section_crc"), computed, start);
    }

    /**
     * Ends the summary section, after the Footer record has been read.
     *
     * @param start the index of the record
     * @throws McapFormatException if its CRC or its offsets do not match what was read
     */
    void endSummary(int start, FieldReader footer) throws McapFormatException {
        int recordLength = input.position() - start;
        if (recordLength != RecordEncoder.FOOTER_LENGTH) {
            throw location()
                    .fault(start, "a Footer record of 20 bytes", (recordLength - RecordEncoder.HEAD_LENGTH) + " bytes");
        }
        if (summaryStart == 0) {
            options.tolerate(options.lenient(), location().fault(start, "a DataEnd record before the Footer", "none"));
            return;
        }
        update(input.position() - Integer.BYTES);
        long namedStart = footer.u64("summary_start");
        footer.u64("summary_offset_start");
        if (namedStart == summaryStart || (namedStart == 0 && summaryStart == input.offsetOf(start))) {
            check("summary section", footer.u32("summary_crc"), value() & 0xFFFF_FFFFL, start);
        } else {
            options.tolerate(
                    options.lenient(),
                    location()
                            .fault(
                                    start,
                                    "a Footer whose summary_start is " + summaryStart
                                            + ", the end of the DataEnd record",
                                    "byte " + Long.toUnsignedString(namedStart)));
        }
    }

    /** Returns the CRC of the section so far. */
    private int value() {
        return Crc32Combiner.combine(before, (int) crc.getValue(), length);
    }

    private FileLocation location() {
        return FileLocation.ofFile(input.start());
    }

    private void check(String section, long named, long computed, int recordStart) throws McapFormatException {
        if (named != 0 && options.crcCheck() != CrcCheck.OFF && named != computed) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            input.offsetOf(recordStart),
                            "a " + section + " with the CRC 0x%08X".formatted(named),
                            "one with the CRC 0x%08X".formatted(computed)));
        }
    }
}
