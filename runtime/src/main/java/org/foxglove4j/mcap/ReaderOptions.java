package org.foxglove4j.mcap;

import java.util.function.Consumer;

/**
 * What the builders of readers configure.
 *
 * @param crcCheck what to do about checksums
 * @param maxRecordBytes the longest record, and the largest chunk when decompressed, that is read into memory
 * @param lenient whether to go on where a record breaks the specification, but can be made sense of
 * @param skipDamagedChunks whether to go on behind a chunk that cannot be read
 * @param problems takes what was found wrong and did not end the reading
 */
record ReaderOptions(
        CrcCheck crcCheck,
        int maxRecordBytes,
        boolean lenient,
        boolean skipDamagedChunks,
        Consumer<McapProblem> problems) {

    /** The longest record that is read into memory if nothing else is said: 1 GiB. */
    static final int DEFAULT_MAX_RECORD_BYTES = 1 << 30;

    /** Returns options for a first look, which checks no CRCs and tells of nothing. */
    ReaderOptions unchecked() {
        return new ReaderOptions(CrcCheck.OFF, maxRecordBytes, lenient, skipDamagedChunks, problem -> {});
    }

    /** Returns options for one file of several, whose problems name it. */
    ReaderOptions in(String file) {
        return new ReaderOptions(
                crcCheck, maxRecordBytes, lenient, skipDamagedChunks, problem -> problems.accept(problem.in(file)));
    }

    /**
     * Tells of a fault where the reading can go on.
     *
     * @param tolerated whether it goes on
     * @throws McapFormatException the fault, if the reading does not go on
     */
    void tolerate(boolean tolerated, McapFormatException fault) throws McapFormatException {
        if (!tolerated) {
            throw fault;
        }
        problems.accept(McapProblem.error(fault.offset(), "expected " + fault.expected() + ", found " + fault.found()));
    }
}
