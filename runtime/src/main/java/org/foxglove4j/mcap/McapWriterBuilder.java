package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.foxglove4j.internal.LibraryName;
import org.foxglove4j.mcap.WriterAssembly.OutputOpener;
import org.foxglove4j.mcap.internal.io.ByteOutput;
import org.jspecify.annotations.Nullable;

/**
 * Configures and creates an {@link McapWriter}. Obtain a builder from {@link McapWriter#builder}, then call one of the
 * {@code create} methods or {@link #append}.
 *
 * <p>By default, chunks have 1 MiB and are compressed with zstd, and files have every index and every CRC. A builder is not
 * thread-safe. It can be used again after it has created a writer.
 */
public final class McapWriterBuilder {

    private static final int MAX_CHUNK_SIZE_BYTES = 1 << 30;
    private static final int DEFAULT_CHUNK_SIZE_BYTES = 1 << 20;
    private static final int MAX_WORKERS = 256;

    int chunkSizeBytes = DEFAULT_CHUNK_SIZE_BYTES;
    boolean forceCompression;
    int compressionWorkers;
    boolean chunkCrc = true;
    boolean dataSectionCrc = true;
    boolean summaryCrc = true;
    boolean attachmentCrc = true;
    boolean messageIndex = true;
    boolean chunkIndex = true;
    boolean attachmentIndex = true;
    boolean metadataIndex = true;
    boolean statistics = true;
    boolean summaryOffsets = true;
    boolean repeatSchemas = true;
    boolean repeatChannels = true;
    boolean eagerDefinitions;
    String profile = "";
    String library = LibraryName.get();
    private @Nullable Boolean chunked;

    @Nullable
    Compression compression;

    @Nullable
    Integer compressionLevel;

    private boolean overwrite;

    McapWriterBuilder() {}

    private McapWriterBuilder(McapWriterBuilder other) {
        chunkSizeBytes = other.chunkSizeBytes;
        forceCompression = other.forceCompression;
        compressionWorkers = other.compressionWorkers;
        chunkCrc = other.chunkCrc;
        dataSectionCrc = other.dataSectionCrc;
        summaryCrc = other.summaryCrc;
        attachmentCrc = other.attachmentCrc;
        messageIndex = other.messageIndex;
        chunkIndex = other.chunkIndex;
        attachmentIndex = other.attachmentIndex;
        metadataIndex = other.metadataIndex;
        statistics = other.statistics;
        summaryOffsets = other.summaryOffsets;
        repeatSchemas = other.repeatSchemas;
        repeatChannels = other.repeatChannels;
        eagerDefinitions = other.eagerDefinitions;
        profile = other.profile;
        library = other.library;
        chunked = other.chunked;
        compression = other.compression;
        compressionLevel = other.compressionLevel;
        overwrite = other.overwrite;
    }

    /**
     * Sets whether messages are grouped in chunks. The default is true or, when appending, whatever the file uses.
     * Without chunks nothing is compressed, and a reader can find messages only by scanning the whole file.
     */
    public McapWriterBuilder chunked(boolean newChunked) {
        chunked = newChunked;
        return this;
    }

    /**
     * Sets the maximum size of a chunk's records before compression, in bytes, 1 to 2<sup>30</sup>; 1 MiB by default. A
     * longer message gets a separate chunk. Without compression and workers, a message in a direct buffer that is at
     * least half this size ends its chunk, because it is written straight from the buffer. Larger chunks take more
     * memory in the writer and in every reader, and hardly compress better. The writer's chunks are off-heap memory,
     * which starts at 16 KiB and grows as needed.
     */
    public McapWriterBuilder chunkSizeBytes(int newChunkSizeBytes) {
        chunkSizeBytes = checkRange("chunk size", newChunkSizeBytes, 1, MAX_CHUNK_SIZE_BYTES);
        return this;
    }

    /**
     * Sets how chunks are compressed. The default is {@link Compression#ZSTD}, or {@link Compression#LZ4} if the zstd
     * library is not available on the machine.
     */
    public McapWriterBuilder compression(Compression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Sets the compression level. For zstd, -7 (fastest) to 22 (smallest), 1 by default. For LZ4, 0 (fastest, the
     * default) or 1 to 12 for high-compression LZ4 (HC). {@link Compression#NONE} has no level.
     */
    public McapWriterBuilder compressionLevel(int newCompressionLevel) {
        compressionLevel = newCompressionLevel;
        return this;
    }

    /**
     * Sets whether every chunk is compressed. By default this is false: chunks smaller than 1 KiB, and chunks that
     * would shrink by less than 2 %, such as those of compressed images, are stored uncompressed.
     */
    public McapWriterBuilder forceCompression(boolean newForceCompression) {
        forceCompression = newForceCompression;
        return this;
    }

    /**
     * Sets the number of threads that compress and write, 0 to 256. The default is 0: the thread that fills a chunk
     * compresses and writes it, and messages of other threads wait meanwhile. With n threads, n chunks are compressed
     * at once, and the caller blocks only when all n + 2 chunks are full. Each chunk takes up to twice the chunk size
     * in off-heap memory, and each thread about as much again.
     */
    public McapWriterBuilder compressionWorkers(int newCompressionWorkers) {
        compressionWorkers = checkRange("number of workers", newCompressionWorkers, 0, MAX_WORKERS);
        return this;
    }

    /** Sets whether each chunk contains the CRC of its records; true by default. */
    public McapWriterBuilder chunkCrc(boolean newChunkCrc) {
        chunkCrc = newChunkCrc;
        return this;
    }

    /** Sets whether the DataEnd record contains the CRC of the data section; true by default. */
    public McapWriterBuilder dataSectionCrc(boolean newDataSectionCrc) {
        dataSectionCrc = newDataSectionCrc;
        return this;
    }

    /** Sets whether the footer contains the CRC of the summary section; true by default. */
    public McapWriterBuilder summaryCrc(boolean newSummaryCrc) {
        summaryCrc = newSummaryCrc;
        return this;
    }

    /** Sets whether each attachment contains a CRC; true by default. */
    public McapWriterBuilder attachmentCrc(boolean newAttachmentCrc) {
        attachmentCrc = newAttachmentCrc;
        return this;
    }

    /**
     * Sets whether each chunk is followed by MessageIndex records; true by default. These take 16 bytes per message. The
     * Foxglove app rejects files that have a chunk index without them.
     */
    public McapWriterBuilder messageIndex(boolean newMessageIndex) {
        messageIndex = newMessageIndex;
        return this;
    }

    /**
     * Sets whether the summary section has an index of the chunks; true by default. Without it, the Foxglove app reads
     * the whole file before it shows anything.
     */
    public McapWriterBuilder chunkIndex(boolean newChunkIndex) {
        chunkIndex = newChunkIndex;
        return this;
    }

    /** Sets whether the summary section has an index of the attachments; true by default. */
    public McapWriterBuilder attachmentIndex(boolean newAttachmentIndex) {
        attachmentIndex = newAttachmentIndex;
        return this;
    }

    /** Sets whether the summary section has an index of the metadata records; true by default. */
    public McapWriterBuilder metadataIndex(boolean newMetadataIndex) {
        metadataIndex = newMetadataIndex;
        return this;
    }

    /** Sets whether the summary section has a Statistics record; true by default. */
    public McapWriterBuilder statistics(boolean newStatistics) {
        statistics = newStatistics;
        return this;
    }

    /** Sets whether a summary offset section follows the summary section; true by default. */
    public McapWriterBuilder summaryOffsets(boolean newSummaryOffsets) {
        summaryOffsets = newSummaryOffsets;
        return this;
    }

    /** Sets whether the summary section repeats the schemas; true by default. Readers that use the index need them. */
    public McapWriterBuilder repeatSchemas(boolean newRepeatSchemas) {
        repeatSchemas = newRepeatSchemas;
        return this;
    }

    /** Sets whether the summary section repeats the channels; true by default. Readers that use the index need them. */
    public McapWriterBuilder repeatChannels(boolean newRepeatChannels) {
        repeatChannels = newRepeatChannels;
        return this;
    }

    /**
     * Sets whether schemas and channels are written when they are added. By default this is false: they are written
     * before their first message, so that the file does not define any without messages.
     */
    public McapWriterBuilder eagerDefinitions(boolean newEagerDefinitions) {
        eagerDefinitions = newEagerDefinitions;
        return this;
    }

    /** Sets the profile in the header, for example {@code ros2}; empty by default. */
    public McapWriterBuilder profile(String newProfile) {
        profile = Objects.requireNonNull(newProfile, "profile");
        return this;
    }

    /** Sets the name of the library in the header; {@code foxglove4j/} and the version by default. */
    public McapWriterBuilder library(String newLibrary) {
        library = Objects.requireNonNull(newLibrary, "library");
        return this;
    }

    /** Sets whether an existing file may be overwritten; false by default. */
    public McapWriterBuilder overwrite(boolean newOverwrite) {
        overwrite = newOverwrite;
        return this;
    }

    /**
     * Creates a file and a writer for it.
     *
     * <p>If the disk becomes full, the file is truncated after the last complete record, and {@link McapWriter#close}
     * tries to finish it there. Interrupting a thread that writes does not affect the file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and may not be overwritten
     * @throws IOException if it cannot be created, or the compression is not available on this machine
     * @throws IllegalArgumentException if the compression has no such level
     */
    public McapWriter create(Path path) throws IOException {
        Objects.requireNonNull(path, "path");
        return create(() -> ByteOutput.create(path, overwrite));
    }

    /**
     * Creates a writer for a stream, which is closed with the writer. The stream need not be buffered: whole chunks or
     * blocks of 64 KiB are written to it. Pass a {@link java.io.ByteArrayOutputStream} to write to memory.
     *
     * @throws IOException if the stream fails, or the compression is not available on this machine
     * @throws IllegalArgumentException if the compression has no such level
     */
    public McapWriter create(OutputStream stream) throws IOException {
        Objects.requireNonNull(stream, "stream");
        return create(() -> ByteOutput.of(stream));
    }

    /**
     * Creates a writer for an NIO channel, which is closed with the writer. If the channel is interruptible, as a
     * {@link java.nio.channels.FileChannel} is, interrupting a thread that writes closes it. If your threads may be
     * interrupted, pass a path instead, or use {@linkplain #compressionWorkers workers}.
     *
     * @throws IOException if the channel fails, or the compression is not available on this machine
     * @throws IllegalArgumentException if the channel is in non-blocking mode, or the compression has no such level
     */
    public McapWriter create(WritableByteChannel channel) throws IOException {
        Objects.requireNonNull(channel, "channel");
        if (channel instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw new IllegalArgumentException(
                    "the channel is in non-blocking mode: call configureBlocking(true) first");
        }
        return create(() -> ByteOutput.of(channel));
    }

    /**
     * Opens a file to append to it. Its header is kept, its schemas and channels keep their ids, automatic sequence
     * numbers start again at 1, and the summary section is rewritten with the parts that are enabled here.
     *
     * <p>If the file's summary section lacks something that the new one needs, such as statistics, the whole file is
     * read to find it.
     *
     * <p>The old summary section is removed immediately. Until the writer is closed, the file is like any other that is
     * being written, and none of its data is lost if the process is killed.
     *
     * @throws McapFormatException if the file is not an MCAP file, is damaged, or was not closed (use
     *     {@link McapRecovery#finishInPlace} to finish it); the file is not changed
     * @throws IllegalArgumentException if the messages in the file are in chunks and those of this writer would not be,
     *     or vice versa
     * @throws IOException if the file cannot be opened
     */
    public McapWriter append(Path path) throws IOException {
        ExistingFile file = ExistingFile.read(path);
        if (chunked != null && !file.allows(chunked)) {
            throw new IllegalArgumentException("the messages in " + path + " are " + (chunked ? "not " : "")
                    + "in chunks, and readers would not find others: do not call chunked(" + chunked + ")");
        }
        return resume(path, file);
    }

    /** Returns a new builder with the current settings of this one. */
    public McapWriterBuilder copy() {
        return new McapWriterBuilder(this);
    }

    McapWriter create(OutputOpener opener) throws IOException {
        return WriterAssembly.create(new WriterOptions(this, chunked == null || chunked), opener, null);
    }

    /** Truncates a file at the end of its data section and continues there. */
    McapWriter resume(Path path, ExistingFile file) throws IOException {
        boolean inChunks = chunked == null ? file.allows(true) : chunked;
        return WriterAssembly.create(
                new WriterOptions(this, inChunks), () -> ByteOutput.append(path, file.dataEnd()), file);
    }

    private static int checkRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + min + " and " + max);
        }
        return value;
    }
}
