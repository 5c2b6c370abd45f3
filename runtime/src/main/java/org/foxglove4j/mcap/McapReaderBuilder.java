package org.foxglove4j.mcap;

import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Configures what the readers have in common.
 *
 * @param <B> the builder of one kind of reader
 */
public abstract sealed class McapReaderBuilder<B extends McapReaderBuilder<B>>
        permits McapReader.Builder, McapStreamReader.Builder {

    /** The longest record that is read into memory if nothing else is said: 1 GiB. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 1 << 30;

    private CrcCheck crcCheck = CrcCheck.ON;
    private int maxRecordBytes = DEFAULT_MAX_RECORD_BYTES;
    private boolean lenient;
    private boolean skipDamagedChunks;
    private Consumer<McapProblem> problems = McapReaderBuilder::warn;

    McapReaderBuilder() {}

    /** Says what to do about checksums; {@link CrcCheck#ON} if not set. */
    public B crcCheck(CrcCheck newCrcCheck) {
        crcCheck = Objects.requireNonNull(newCrcCheck, "crcCheck");
        return self();
    }

    /**
     * Limits the records that are read into memory, and what chunks decompress to. A longer one is a
     * {@link McapFormatException}.
     *
     * @param newMaxRecordBytes the limit in bytes; {@value #DEFAULT_MAX_RECORD_BYTES} if not set
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
     * Goes on where a record breaks the specification but can be made sense of, and tells the listener for problems: a
     * channel whose schema is missing has none, of two definitions with one id the later counts, and a record that may
     * not stand in a chunk is passed over. If not set, each of these is a {@link McapFormatException}.
     */
    public B lenient(boolean newLenient) {
        lenient = newLenient;
        return self();
    }

    /**
     * Passes over chunks that cannot be read, and tells the listener for problems: those that are damaged, or compressed
     * in a way that this library does not know. If not set, each is a {@link McapFormatException}.
     */
    public B skipDamagedChunks(boolean newSkipDamagedChunks) {
        skipDamagedChunks = newSkipDamagedChunks;
        return self();
    }

    /**
     * Sets the listener for problems that do not end the reading; if not set, they are logged as warnings. It may run on
     * several threads at once if the reader has workers.
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
