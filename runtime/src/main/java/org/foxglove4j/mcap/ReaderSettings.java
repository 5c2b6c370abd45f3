package org.foxglove4j.mcap;

import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * What the builders of readers have in common. Its public methods are theirs.
 *
 * @param <B> the builder of one kind of reader
 */
abstract sealed class ReaderSettings<B extends ReaderSettings<B>> permits McapReaderBuilder, McapStreamReaderBuilder {

    private CrcCheck crcCheck = CrcCheck.ON;
    private int maxRecordBytes = ReaderOptions.DEFAULT_MAX_RECORD_BYTES;
    private boolean lenient;
    private boolean skipDamagedChunks;
    private Consumer<McapProblem> problems = ReaderSettings::warn;

    ReaderSettings() {}

    /** Sets what to do about checksums; {@link CrcCheck#ON} by default. */
    public B crcCheck(CrcCheck newCrcCheck) {
        crcCheck = Objects.requireNonNull(newCrcCheck, "crcCheck");
        return self();
    }

    /**
     * Sets how long the records may be that are read into memory, and what a chunk may decompress to, in bytes; 1 GiB by
     * default. What is longer is a {@link McapFormatException}.
     *
     * @throws IllegalArgumentException if the limit is below 1024
     */
    public B maxRecordBytes(int newMaxRecordBytes) {
        if (newMaxRecordBytes < 1024) {
            throw new IllegalArgumentException("maxRecordBytes " + newMaxRecordBytes + " is below 1024");
        }
        maxRecordBytes = newMaxRecordBytes;
        return self();
    }

    /**
     * Sets whether to go on where a record breaks the specification but can be made sense of, and tell the listener for
     * problems: a channel whose schema is missing has none, of two definitions with one id the later counts, and a record
     * that may not stand in a chunk is passed over. By default each of these is a {@link McapFormatException}.
     */
    public B lenient(boolean newLenient) {
        lenient = newLenient;
        return self();
    }

    /**
     * Sets whether to pass over chunks that cannot be read, and tell the listener for problems: those that are damaged, or
     * compressed in a way that this library does not know. By default each is a {@link McapFormatException}.
     */
    public B skipDamagedChunks(boolean newSkipDamagedChunks) {
        skipDamagedChunks = newSkipDamagedChunks;
        return self();
    }

    /**
     * Sets who is told of problems that do not end the reading; by default they are logged as warnings. The listener may
     * be called by several threads at once if the reader has workers.
     */
    public B onProblem(Consumer<McapProblem> listener) {
        problems = Objects.requireNonNull(listener, "listener");
        return self();
    }

    ReaderOptions options() {
        return new ReaderOptions(crcCheck, maxRecordBytes, lenient, skipDamagedChunks, problems);
    }

    abstract B self();

    /** Asks for the logger only now: to start a logging system takes longer than to open a file. */
    private static void warn(McapProblem problem) {
        LoggerFactory.getLogger(McapReader.class).warn("MCAP file: {}", problem);
    }
}
