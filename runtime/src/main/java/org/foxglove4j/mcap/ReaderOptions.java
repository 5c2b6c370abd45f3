package org.foxglove4j.mcap;

import java.util.function.Consumer;

/**
 * The options that the builders of readers configure.
 *
 * @param crcCheck how CRCs are checked
 * @param maxRecordBytes the maximum length of a record, and of a decompressed chunk, that is read into memory
 * @param lenient whether to continue when a record violates the specification but can still be interpreted
 * @param skipDamagedChunks whether to skip a chunk that cannot be read
 * @param problems the listener for problems that do not stop the reader
 */
record ReaderOptions(
        CrcCheck crcCheck,
        int maxRecordBytes,
        boolean lenient,
        boolean skipDamagedChunks,
        Consumer<McapProblem> problems) {

    /** The default maximum length of a record that is read into memory: 1 GiB. */
    static final int DEFAULT_MAX_RECORD_BYTES = 1 << 30;

    /** Returns options for a preliminary read, which checks no CRCs and reports nothing. */
    ReaderOptions unchecked() {
        return new ReaderOptions(CrcCheck.OFF, maxRecordBytes, lenient, skipDamagedChunks, problem -> {});
    }

    /** Returns the same options with another listener. */
    ReaderOptions reportingTo(Consumer<McapProblem> listener) {
        return new ReaderOptions(crcCheck, maxRecordBytes, lenient, skipDamagedChunks, listener);
    }

    /** Returns options for one of several files, whose problems name the file. */
    ReaderOptions in(String file) {
        return new ReaderOptions(
                crcCheck, maxRecordBytes, lenient, skipDamagedChunks, problem -> problems.accept(problem.in(file)));
    }

    /**
     * Reports a fault after which reading can continue.
     *
     * @param tolerated whether reading continues
     * @throws McapFormatException the fault, if reading does not continue
     */
    void tolerate(boolean tolerated, McapFormatException fault) throws McapFormatException {
        if (!tolerated) {
            throw fault;
        }
        problems.accept(McapProblem.error(fault.offset(), "expected " + fault.expected() + ", found " + fault.found()));
    }
}
