package org.foxglove4j.mcap;

import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * The settings that the builders of readers have in common. Its public methods are inherited by them.
 *
 * @param <B> the builder of one kind of reader
 */
abstract sealed class ReaderSettings<B extends ReaderSettings<B>> permits McapReaderBuilder, McapStreamReaderBuilder {

    private static final int MAX_WORKERS = 1024;

    int workers;
    private CrcCheck crcCheck = CrcCheck.ON;
    private int maxRecordBytes = ReaderOptions.DEFAULT_MAX_RECORD_BYTES;
    private boolean lenient;
    private boolean skipDamagedChunks;
    private Consumer<McapProblem> problems = ReaderSettings::warn;

    ReaderSettings() {}

    /**
     * Sets the number of worker threads that read and decompress ahead. The default is 0: the thread that requests
     * messages does all the work. The order of the messages does not change. The requesting thread helps when it would
     * otherwise wait, so one worker is enough for two processors.
     *
     * <p>With n workers, at most n + 5 chunks are held in memory; a {@link McapReader} holds 3 per thread during a
     * {@linkplain McapMessages#visit visit}. It does not use workers for a read that takes less time than starting
     * threads: one of a single chunk, or of a small part of a local file without compression.
     *
     * <p>A {@link McapStreamReader} uses workers after the first compressed chunk, and one more thread, which reads the
     * stream. Records that have arrived are returned even if the stream then blocks. Whatever else can be observed does not
     * change either, such as exceptions and the order of calls to listeners.
     *
     * @throws IllegalArgumentException if the number is not within 0 and 1024
     */
    public B workers(int newWorkers) {
        if (newWorkers < 0 || newWorkers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers " + newWorkers + " is not within 0 and " + MAX_WORKERS);
        }
        workers = newWorkers;
        return self();
    }

    /** Sets how CRCs are checked; {@link CrcCheck#ON} by default. */
    public B crcCheck(CrcCheck newCrcCheck) {
        crcCheck = Objects.requireNonNull(newCrcCheck, "crcCheck");
        return self();
    }

    /**
     * Sets the maximum length of a record that is read into memory, and of the decompressed records of a chunk, in
     * bytes; 1 GiB by default. Anything longer throws a {@link McapFormatException}.
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
     * Sets whether to continue when a record violates the specification but can still be interpreted, and report it to
     * the {@linkplain #onProblem problem listener}. A channel whose schema is missing is treated as having none, the
     * later of two definitions with the same id is used, and a record that is not allowed in a chunk is skipped. By
     * default each of these throws a {@link McapFormatException}.
     */
    public B lenient(boolean newLenient) {
        lenient = newLenient;
        return self();
    }

    /**
     * Sets whether to skip chunks that are damaged or whose compression this library does not support, and report them
     * to the {@linkplain #onProblem problem listener}. By default each of these throws a {@link McapFormatException}.
     */
    public B skipDamagedChunks(boolean newSkipDamagedChunks) {
        skipDamagedChunks = newSkipDamagedChunks;
        return self();
    }

    /**
     * Sets the listener for problems that do not stop the reader. By default they are logged as warnings. If a
     * {@link McapReader} has workers, several threads may call the listener at the same time.
     */
    public B onProblem(Consumer<McapProblem> listener) {
        problems = Objects.requireNonNull(listener, "listener");
        return self();
    }

    ReaderOptions options() {
        return new ReaderOptions(crcCheck, maxRecordBytes, lenient, skipDamagedChunks, problems);
    }

    abstract B self();

    /** Gets the logger only when it is needed, because starting a logging system takes longer than opening a file. */
    private static void warn(McapProblem problem) {
        LoggerFactory.getLogger(McapReader.class).warn("MCAP file: {}", problem);
    }
}
