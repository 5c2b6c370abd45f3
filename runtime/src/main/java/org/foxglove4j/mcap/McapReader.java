package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Reads an MCAP file by its index. Only the parts of the file that a query needs are read, in the order that the query
 * asks for.
 *
 * <pre>{@code
 * try (McapReader reader = McapReader.open(Path.of("drive.mcap"))) {
 *     for (McapMessage message : reader.messages(MessageQuery.topics("/pose"))) {
 *         System.out.println(message.logTime() + " " + Pose2dChannel.decode(message));
 *     }
 * }
 * }</pre>
 *
 * <p>A file without an index can be read as well: the reader then scans the headers of its records first. Memory use is
 * bounded by the chunks that overlap in time, or by single chunks in {@link MessageOrder#FILE} order. The reader checks
 * the CRCs of the summary section and of the chunks and attachments that it reads. It does not check the CRC of the
 * data section, for which it would have to read the whole file; {@link McapStreamReader} does.
 *
 * <p>A reader and the objects obtained from it are not thread-safe, but {@link McapMessages#visit} can use several
 * threads.
 */
public final class McapReader implements Closeable {

    /**
     * About this much of a local file without compression is read in the time that threads take to start and wake up.
     */
    private static final long QUICK_BYTES = 32 << 20;

    private final McapSource source;
    private final IndexedFile file;
    private final int workers;
    private @Nullable ExecutorService executor;
    private boolean closed;

    McapReader(McapSource source, McapReaderBuilder builder, ReaderOptions options) throws IOException {
        this.source = source;
        this.workers = builder.workers;
        this.file = IndexedFile.open(source, options, builder.unclosed);
    }

    /**
     * Opens a file.
     *
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be opened or read
     */
    public static McapReader open(Path path) throws IOException {
        return builder().open(path);
    }

    /**
     * Opens a file that is read through a source.
     *
     * @param source provides the bytes of the file; closed with the reader, or if opening fails
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be read
     */
    public static McapReader open(McapSource source) throws IOException {
        return builder().open(source);
    }

    /** Creates a builder with the default options. */
    public static McapReaderBuilder builder() {
        return new McapReaderBuilder();
    }

    /** Returns the file's header. */
    public McapHeader header() {
        return file.header();
    }

    /** Returns the file's statistics, or null if it has none. Reads nothing. */
    public @Nullable McapStatistics statistics() {
        return file.statistics();
    }

    /**
     * Returns a summary of the file. If the summary section is incomplete, scans the headers of the records in the data
     * section.
     *
     * @throws IOException if reading fails
     */
    public McapSummary summary() throws IOException {
        checkOpen();
        return file.completeIndex().toSummary(file.header());
    }

    /** Selects all messages, ordered by log time. */
    public McapMessages messages() {
        return messages(MessageQuery.all());
    }

    /** Selects messages. Nothing is read until the result is iterated. */
    public McapMessages messages(MessageQuery query) {
        Objects.requireNonNull(query, "query");
        return new McapMessages(new Selected(query));
    }

    /**
     * Returns the last message of each channel among the messages that a query selects: the state at the time given to
     * {@link MessageQuery#until}.
     *
     * @return copies, ordered by log time regardless of the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query) throws IOException {
        return latestMessages(query, Long.MAX_VALUE);
    }

    /**
     * Returns the last message of each channel among the messages that a query selects, within a limit on how much is
     * searched.
     *
     * <p>The file is read backwards, and the index is used to skip chunks that cannot contain a missing message: about
     * two chunks are read for each channel, regardless of the length of the file. A file without message indexes is
     * read backwards until every channel is found.
     *
     * @param maxPassedBytes the maximum number of bytes of other messages to read during the search; channels that are
     *     not found within it are left out
     * @return copies, ordered by log time regardless of the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes) throws IOException {
        return latestMessages(query, maxPassedBytes, 0);
    }

    List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes, int fileIndex) throws IOException {
        checkOpen();
        boolean indexed = file.completeIndex().hasMessageIndexes();
        return new LatestMessages(part -> cursor(plan(part, fileIndex)), indexed, maxPassedBytes).find(query);
    }

    /**
     * Opens a stream for the data of an attachment, which may be of any length.
     *
     * @param attachment an element of {@link McapSummary#attachmentIndexes}
     * @return a stream that reads from this reader's source and need not be closed; after the last byte it checks the
     *     CRC, and throws a {@link McapFormatException} if the CRC does not match
     * @throws McapFormatException if there is no attachment at the offset in the index
     * @throws IOException if reading fails
     */
    public InputStream openAttachment(McapAttachmentIndex attachment) throws IOException {
        checkOpen();
        return file.openAttachment(attachment);
    }

    /**
     * Reads an attachment into memory.
     *
     * @param attachment an element of {@link McapSummary#attachmentIndexes}
     * @throws McapFormatException if there is no attachment at the offset in the index, its CRC does not match, or it
     *     is longer than {@link McapReaderBuilder#maxRecordBytes}
     * @throws IOException if reading fails
     */
    public McapAttachment readAttachment(McapAttachmentIndex attachment) throws IOException {
        checkOpen();
        return file.readAttachment(attachment);
    }

    /**
     * Reads a metadata record.
     *
     * @param metadata an element of {@link McapSummary#metadataIndexes}
     * @throws McapFormatException if there is no metadata record at the offset in the index
     * @throws IOException if reading fails
     */
    public McapMetadata readMetadata(McapMetadataIndex metadata) throws IOException {
        checkOpen();
        return file.readMetadata(metadata);
    }

    /**
     * Returns the private records that are not in chunks, in file order. Each is read when the iterator returns it.
     *
     * @return an iterable that can be used any number of times; its iterators throw {@link UncheckedIOException} if
     *     reading fails
     * @throws IOException if reading fails
     */
    public Iterable<McapUnknownRecord> privateRecords() throws IOException {
        checkOpen();
        List<PrivateRecord> found = file.completeIndex().privateRecords();
        return () -> found.stream().map(this::readPrivateRecord).iterator();
    }

    private McapUnknownRecord readPrivateRecord(PrivateRecord found) {
        checkOpen();
        try {
            return file.readPrivateRecord(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes the source and stops the worker threads, if there are any. Close cursors and streams before: a cursor that is
     * still open returns the messages that it has already read, and then fails, in the same way as the source does.
     */
    @Override
    public void close() throws IOException {
        closed = true;
        if (executor != null) {
            executor.shutdownNow();
        }
        source.close();
    }

    /** Returns the name of the file, for when several files are read. */
    String name() {
        return source.toString();
    }

    @Override
    public String toString() {
        return "McapReader[" + name() + "]";
    }

    /**
     * Determines what must be read for a query.
     *
     * @param fileIndex the file index that the messages will have
     */
    ReadPlan plan(MessageQuery query, int fileIndex) throws IOException {
        checkOpen();
        return ReadPlan.of(query, file, fileIndex);
    }

    /** Opens a cursor over messages. Nothing is read before the first call of {@code next}. */
    SegmentCursor cursor(ReadPlan plan) {
        checkOpen();
        return plan.cursor(source, isQuick(plan) ? null : executor(), workers);
    }

    void visit(ReadPlan plan, MessageVisitor visitor) throws IOException {
        checkOpen();
        ExecutorService threads = isQuick(plan) ? null : executor();
        try (SegmentCursor cursor = plan.cursor(source, null, 0)) {
            if (threads == null) {
                cursor.showAll(visitor);
            } else {
                new MessageRelay(cursor, visitor).run(threads, workers);
            }
        }
    }

    /** Returns whether a plan takes less time than starting threads does. */
    private boolean isQuick(ReadPlan plan) {
        return plan.segments().size() <= 1
                || (source instanceof LocalSource && !plan.isCompressed() && plan.length() < QUICK_BYTES);
    }

    private @Nullable ExecutorService executor() {
        if (workers > 0 && executor == null) {
            executor = ReaderThreads.create(workers, "mcap-reader-");
        }
        return executor;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
    }

    /** The messages that a query selects. */
    private final class Selected implements McapMessages.CursorSource {

        private final MessageQuery query;

        Selected(MessageQuery query) {
            this.query = query;
        }

        @Override
        public MessageCursor open() throws IOException {
            return cursor(plan(query, 0));
        }

        @Override
        public void visit(MessageVisitor visitor) throws IOException {
            McapReader.this.visit(plan(query, 0), visitor);
        }
    }
}
