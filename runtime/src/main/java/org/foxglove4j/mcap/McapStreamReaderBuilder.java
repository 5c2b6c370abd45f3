package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.foxglove4j.mcap.internal.io.ByteInput;
import org.jspecify.annotations.Nullable;

/**
 * Configures a {@link McapStreamReader} or a {@link McapPushReader}; {@link McapStreamReader#builder} begins, {@link
 * #open(Path)} or {@link #createPushReader} ends. Not safe for use by several threads; can be used again after that.
 */
public final class McapStreamReaderBuilder extends ReaderSettings<McapStreamReaderBuilder> {

    private boolean rawChunks;
    private @Nullable AttachmentReceiver attachments;

    @Nullable
    Consumer<McapUnknownRecord> unknownRecords;

    McapStreamReaderBuilder() {}

    /**
     * Sets whether Chunk records come up as they are, not decompressed, instead of the records in them; false by default.
     * There are no {@link McapStreamReader#messages messages} in chunks then.
     */
    public McapStreamReaderBuilder rawChunks(boolean newRawChunks) {
        rawChunks = newRawChunks;
        return this;
    }

    /**
     * Sets where the data of attachments goes as it arrives, so that they may be of any length. They do not come up as
     * records then, as by default, which are limited to {@link #maxRecordBytes}.
     */
    public McapStreamReaderBuilder attachments(AttachmentReceiver receiver) {
        attachments = Objects.requireNonNull(receiver, "receiver");
        return this;
    }

    /** Sets who is told of the records between the messages that the specification does not define; by default nobody. */
    public McapStreamReaderBuilder onUnknownRecord(Consumer<McapUnknownRecord> listener) {
        unknownRecords = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Opens a file. Reads nothing yet.
     *
     * @param in gives the bytes of the file; closed with the reader. It need not be buffered
     */
    public McapStreamReader open(InputStream in) {
        return new McapStreamReader(ByteInput.of(Objects.requireNonNull(in, "in")), this);
    }

    /**
     * Opens a file, to be read from its start to its end: quicker than through a stream.
     *
     * @throws IOException if the file cannot be opened
     */
    public McapStreamReader open(Path path) throws IOException {
        return new McapStreamReader(ByteInput.open(path), this);
    }

    /** Creates a reader that is fed with bytes. */
    public McapPushReader createPushReader() {
        return new McapPushReader(createRecordReader(false));
    }

    RecordReader createRecordReader(boolean direct) {
        return new RecordReader(options(), rawChunks, attachments, direct);
    }

    @Override
    McapStreamReaderBuilder self() {
        return this;
    }
}
