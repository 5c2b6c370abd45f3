package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.foxglove4j.mcap.internal.io.ByteInput;
import org.jspecify.annotations.Nullable;

/**
 * Configures and creates a {@link McapStreamReader} or a {@link McapPushReader}. Obtain a builder from
 * {@link McapStreamReader#builder}, then call {@link #open(Path)} or {@link #createPushReader}. A builder is not
 * thread-safe. It can be used again after it has created a reader.
 */
public final class McapStreamReaderBuilder extends ReaderSettings<McapStreamReaderBuilder> {

    private boolean rawChunks;
    private @Nullable AttachmentReceiver attachments;

    @Nullable
    Consumer<McapUnknownRecord> unknownRecords;

    McapStreamReaderBuilder() {}

    /**
     * Sets whether Chunk records are returned as they are, without decompressing them, instead of the records in them;
     * false by default. If true, {@link McapStreamReader#messages} does not include messages in chunks, and there is
     * nothing to do for {@linkplain #workers workers}.
     */
    public McapStreamReaderBuilder rawChunks(boolean newRawChunks) {
        rawChunks = newRawChunks;
        return this;
    }

    /**
     * Sets a receiver to which the data of attachments is written as it is read, so that attachments may be of any
     * length. They are then not returned as records. By default they are returned as records, whose length is limited
     * by {@link #maxRecordBytes}.
     */
    public McapStreamReaderBuilder attachments(AttachmentReceiver receiver) {
        attachments = Objects.requireNonNull(receiver, "receiver");
        return this;
    }

    /**
     * Sets a listener for records between messages that the specification does not define. By default such records are
     * skipped. During a {@linkplain McapMessages#visit visit}, the listener is called like the visitor.
     */
    public McapStreamReaderBuilder onUnknownRecord(Consumer<McapUnknownRecord> listener) {
        unknownRecords = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Opens a file without reading from it yet.
     *
     * @param in provides the bytes of the file; closed with the reader. It need not be buffered
     */
    public McapStreamReader open(InputStream in) {
        return open(ByteInput.of(Objects.requireNonNull(in, "in")));
    }

    /**
     * Opens a file to read it from start to end. This is faster than reading it through an {@link InputStream}.
     *
     * @throws IOException if the file cannot be opened
     */
    public McapStreamReader open(Path path) throws IOException {
        return open(ByteInput.open(path));
    }

    /**
     * Creates a reader to which the program passes the bytes.
     *
     * @throws IllegalStateException if {@linkplain #workers workers} are set: a push reader works only in the thread
     *     that calls it
     */
    public McapPushReader createPushReader() {
        if (workers > 0) {
            throw new IllegalStateException(
                    "a push reader cannot have " + workers
                            + " workers, because it works only in the thread that calls it: set workers(0), or open an InputStream");
        }
        return new McapPushReader(createRecordReader(false));
    }

    private McapStreamReader open(ByteInput bytes) {
        boolean direct = bytes.fillsBuffers();
        StreamInput in = new StreamInput(bytes);
        StreamFeed feed = workers == 0 || rawChunks
                ? null
                : StreamFeed.create(in, options(), direct, attachments == null, workers);
        return new McapStreamReader(new StreamRecords(createRecordReader(direct), in, feed), this);
    }

    RecordReader createRecordReader(boolean direct) {
        return new RecordReader(options(), rawChunks, attachments, direct);
    }

    @Override
    McapStreamReaderBuilder self() {
        return this;
    }
}
