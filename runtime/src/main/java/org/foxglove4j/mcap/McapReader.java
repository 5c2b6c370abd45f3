package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file by its index: only what a query needs, in the order that it asks for.
 *
 * <pre>{@code
 * try (McapReader reader = McapReader.open(Path.of("drive.mcap"))) {
 *     for (McapMessage message : reader.messages(MessageQuery.topics("/pose"))) {
 *         System.out.println(message.logTime() + " " + Pose2dChannel.decode(message));
 *     }
 * }
 * }</pre>
 *
 * <p>A file without an index is read too: the heads of its records are looked at first. Memory is bounded by the chunks
 * that overlap in time, or by single chunks if the order is that of the file. Checks the CRCs of the summary, of the chunks
 * and attachments that it reads, and not that of the data section, for which it would have to read everything;
 * {@link McapStreamReader} does.
 *
 * <p>A reader, and what it gives, is for one thread at a time, but see {@link McapMessages#visit}.
 */
public final class McapReader implements Closeable {

    /** About as much of a file at hand is read while threads start and wake up, if there is nothing to decompress. */
    private static final long QUICK_BYTES = 32 << 20;

    /** How long a thread waits for more to do: of many files that are open, few are read at a time. */
    private static final long IDLE_SECONDS = 1;

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
     * @param source gives the bytes of the file; closed with the reader, and if this fails
     * @throws McapFormatException if it is not an MCAP file, or was not closed
     * @throws IOException if it cannot be read
     */
    public static McapReader open(McapSource source) throws IOException {
        return builder().open(source);
    }

    /** Begins to configure a reader. */
    public static McapReaderBuilder builder() {
        return new McapReaderBuilder();
    }

    /** Returns the file's header. */
    public McapHeader header() {
        return file.header();
    }

    /** Returns the file's counts, or null if it has none. Reads nothing. */
    public @Nullable McapStatistics statistics() {
        return file.statistics();
    }

    /**
     * Returns what is in the file. Looks through the data section, at the heads of its records, for what the summary section
     * leaves out.
     *
     * @throws IOException if reading fails
     */
    public McapSummary summary() throws IOException {
        checkOpen();
        return file.completeIndex().toSummary(file.header());
    }

    /** Selects all messages, by log time. */
    public McapMessages messages() {
        return messages(MessageQuery.all());
    }

    /** Selects messages. Nothing is read before they are asked for. */
    public McapMessages messages(MessageQuery query) {
        Objects.requireNonNull(query, "query");
        return new McapMessages(new Selected(query));
    }

    /**
     * Returns the last message of each channel that a query selects: what is to be seen at the time {@linkplain
     * MessageQuery#until until} which it selects.
     *
     * @return copies, by log time, whatever the order of the query
     * @throws IOException if reading fails
     */
    public List<McapMessage> latestMessages(MessageQuery query) throws IOException {
        return latestMessages(query, Long.MAX_VALUE);
    }

    /**
     * Returns the last message of each channel that a query selects, as far as they are found soon.
     *
     * <p>The file is read backwards, but what lies between is passed over by its index: about two chunks are read for each
     * channel, however long the file. One whose chunks have no index is gone through until all channels are found.
     *
     * @param maxPassedBytes the most bytes of messages to go through for that; channels that are not found by then are left out
     * @return copies, by log time, whatever the order of the query
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
     * Opens the data of an attachment, which may be of any length.
     *
     * @param attachment one of those that {@link McapSummary#attachmentIndexes} lists
     * @return a stream that reads from this reader's source, and needs no closing; when the last byte is read it checks the
     *     CRC, and throws a {@link McapFormatException} if it does not agree
     * @throws McapFormatException if there is no attachment where the index says
     * @throws IOException if reading fails
     */
    public InputStream openAttachment(McapAttachmentIndex attachment) throws IOException {
        checkOpen();
        return file.openAttachment(attachment);
    }

    /**
     * Reads an attachment into memory.
     *
     * @param attachment one of those that {@link McapSummary#attachmentIndexes} lists
     * @throws McapFormatException if there is no attachment where the index says, its CRC does not agree, or it is longer
     *     than {@link McapReaderBuilder#maxRecordBytes}
     * @throws IOException if reading fails
     */
    public McapAttachment readAttachment(McapAttachmentIndex attachment) throws IOException {
        checkOpen();
        return file.readAttachment(attachment);
    }

    /**
     * Reads a metadata record.
     *
     * @param metadata one of those that {@link McapSummary#metadataIndexes} lists
     * @throws McapFormatException if there is no such record where the index says
     * @throws IOException if reading fails
     */
    public McapMetadata readMetadata(McapMetadataIndex metadata) throws IOException {
        checkOpen();
        return file.readMetadata(metadata);
    }

    /**
     * Returns the records of applications that stand outside of chunks, in the order of the file. Each is read when it is
     * asked for.
     *
     * @return what can be iterated any number of times; the iterators throw {@link UncheckedIOException} if reading
     *     fails
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

    /** Closes the source, and ends the threads that decompress, if there are any. */
    @Override
    public void close() throws IOException {
        closed = true;
        if (executor != null) {
            executor.shutdownNow();
        }
        source.close();
    }

    /** Returns what the file is called where there are others. */
    String name() {
        return source.toString();
    }

    /**
     * Finds out what is to be read.
     *
     * @param fileIndex what the messages tell of their file
     */
    ReadPlan plan(MessageQuery query, int fileIndex) throws IOException {
        checkOpen();
        return ReadPlan.of(query, file, fileIndex);
    }

    /** Starts to go through messages. Nothing is read before the first is asked for. */
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
                new SegmentRelay(cursor, visitor).run(threads, workers);
            }
        }
    }

    /** Returns whether a plan takes less time than it takes to start threads. */
    private boolean isQuick(ReadPlan plan) {
        return plan.segments().size() <= 1
                || (source instanceof LocalSource && !plan.isCompressed() && plan.length() < QUICK_BYTES);
    }

    private @Nullable ExecutorService executor() {
        if (workers > 0 && executor == null) {
            AtomicInteger count = new AtomicInteger();
            ThreadPoolExecutor threads = new ThreadPoolExecutor(
                    workers, workers, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                        Thread thread = new Thread(task, "mcap-reader-" + count.incrementAndGet());
                        thread.setDaemon(true);
                        return thread;
                    });
            threads.allowCoreThreadTimeOut(true);
            executor = threads;
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
