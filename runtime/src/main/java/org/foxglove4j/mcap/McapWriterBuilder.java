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
 * Configures a writer; {@link McapWriter#builder} begins, one of the {@code create} methods or {@link #append} ends.
 *
 * <p>What is not set is as the official libraries have it: chunks of 1 MiB, compressed by zstd, with every index and
 * every CRC. Not safe for use by several threads; can be used again after it has created a writer.
 */
public final class McapWriterBuilder implements Cloneable {

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

    /**
     * Sets whether messages are gathered in chunks; true by default, and what the file has if one is appended to. Without
     * chunks nothing is compressed, and a reader cannot find a message but by reading all.
     */
    public McapWriterBuilder chunked(boolean newChunked) {
        chunked = newChunked;
        return this;
    }

    /**
     * Sets how long the records of a chunk may become before compression, in bytes, 1 to 2<sup>30</sup>; 1 MiB by
     * default. A message that is longer has a chunk of its own. Where nothing is compressed and there are no workers, a
     * message in a direct buffer that is half as long ends its chunk, since it is then written from where it lies. Larger
     * chunks hold more memory here and in every reader, and hardly compress better. That memory is outside of the heap,
     * 16 KiB in the beginning.
     */
    public McapWriterBuilder chunkSizeBytes(int newChunkSizeBytes) {
        chunkSizeBytes = checkRange("chunk size", newChunkSizeBytes, 1, MAX_CHUNK_SIZE_BYTES);
        return this;
    }

    /**
     * Sets how chunks are compressed. By default {@link Compression#ZSTD}, or {@link Compression#LZ4} on a machine for
     * which there is no zstd library.
     */
    public McapWriterBuilder compression(Compression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Sets how hard to compress. For zstd -7 (quickest) to 22 (smallest), 1 by default; for LZ4 0 (quickest, the default)
     * or 1 to 12 for its thorough form. {@link Compression#NONE} has no level.
     */
    public McapWriterBuilder compressionLevel(int newCompressionLevel) {
        compressionLevel = newCompressionLevel;
        return this;
    }

    /**
     * Sets whether every chunk is compressed; false by default: chunks below 1 KiB, and those that would shrink by less
     * than 2 %, such as chunks of pictures, are then stored as they are.
     */
    public McapWriterBuilder forceCompression(boolean newForceCompression) {
        forceCompression = newForceCompression;
        return this;
    }

    /**
     * Sets how many threads compress and write, 0 to 256; 0 by default: the thread that fills a chunk compresses and writes
     * it, and every message of other threads waits meanwhile. With n threads, n chunks are compressed at once, and the
     * caller waits only when all n + 2 chunks are full. Each takes up to twice the memory of a chunk, and each thread about
     * as much again, outside of the heap.
     */
    public McapWriterBuilder compressionWorkers(int newCompressionWorkers) {
        compressionWorkers = checkRange("number of workers", newCompressionWorkers, 0, MAX_WORKERS);
        return this;
    }

    /** Sets whether each chunk has the CRC of its records; true by default. */
    public McapWriterBuilder chunkCrc(boolean newChunkCrc) {
        chunkCrc = newChunkCrc;
        return this;
    }

    /** Sets whether the DataEnd record has the CRC of all before it; true by default. */
    public McapWriterBuilder dataSectionCrc(boolean newDataSectionCrc) {
        dataSectionCrc = newDataSectionCrc;
        return this;
    }

    /** Sets whether the footer has the CRC of the summary; true by default. */
    public McapWriterBuilder summaryCrc(boolean newSummaryCrc) {
        summaryCrc = newSummaryCrc;
        return this;
    }

    /** Sets whether each attachment has a CRC; true by default. */
    public McapWriterBuilder attachmentCrc(boolean newAttachmentCrc) {
        attachmentCrc = newAttachmentCrc;
        return this;
    }

    /** Sets whether MessageIndex records follow each chunk; true by default. They take 16 bytes a message. */
    public McapWriterBuilder messageIndex(boolean newMessageIndex) {
        messageIndex = newMessageIndex;
        return this;
    }

    /** Sets whether the summary lists the chunks; true by default. */
    public McapWriterBuilder chunkIndex(boolean newChunkIndex) {
        chunkIndex = newChunkIndex;
        return this;
    }

    /** Sets whether the summary lists the attachments; true by default. */
    public McapWriterBuilder attachmentIndex(boolean newAttachmentIndex) {
        attachmentIndex = newAttachmentIndex;
        return this;
    }

    /** Sets whether the summary lists the metadata records; true by default. */
    public McapWriterBuilder metadataIndex(boolean newMetadataIndex) {
        metadataIndex = newMetadataIndex;
        return this;
    }

    /** Sets whether the summary has statistics; true by default. */
    public McapWriterBuilder statistics(boolean newStatistics) {
        statistics = newStatistics;
        return this;
    }

    /** Sets whether the summary is followed by the places of its parts; true by default. */
    public McapWriterBuilder summaryOffsets(boolean newSummaryOffsets) {
        summaryOffsets = newSummaryOffsets;
        return this;
    }

    /** Sets whether the summary repeats the schemas; true by default, and needed by those who read by index. */
    public McapWriterBuilder repeatSchemas(boolean newRepeatSchemas) {
        repeatSchemas = newRepeatSchemas;
        return this;
    }

    /** Sets whether the summary repeats the channels; true by default, and needed by those who read by index. */
    public McapWriterBuilder repeatChannels(boolean newRepeatChannels) {
        repeatChannels = newRepeatChannels;
        return this;
    }

    /**
     * Sets whether schemas and channels are written when they are added; false by default: they are written before their
     * first message, so that the file names none that have no messages.
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

    /** Sets what the header says wrote the file; {@code foxglove4j/} and the version by default. */
    public McapWriterBuilder library(String newLibrary) {
        library = Objects.requireNonNull(newLibrary, "library");
        return this;
    }

    /** Sets whether a file that exists may be overwritten; false by default. */
    public McapWriterBuilder overwrite(boolean newOverwrite) {
        overwrite = newOverwrite;
        return this;
    }

    /**
     * Creates a file and a writer for it.
     *
     * <p>If the disk becomes full, the file is cut behind the last record that is whole, and {@link McapWriter#close} tries
     * to finish it there. An interrupt of a thread that writes does no harm to the file.
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
     * Creates a writer for a stream, which it closes at the end. The stream needs no buffer: it gets whole chunks, or pieces
     * of 64 KiB. Give a {@link java.io.ByteArrayOutputStream} to write to memory.
     *
     * @throws IOException if the stream fails, or the compression is not available on this machine
     * @throws IllegalArgumentException if the compression has no such level
     */
    public McapWriter create(OutputStream stream) throws IOException {
        Objects.requireNonNull(stream, "stream");
        return create(() -> ByteOutput.of(stream));
    }

    /**
     * Creates a writer for a channel of the JDK's, which it closes at the end. If the channel can be interrupted, as a
     * {@link java.nio.channels.FileChannel}, an interrupt of a thread that writes closes it; give a path, or use
     * {@linkplain #compressionWorkers workers}, where threads are interrupted.
     *
     * @throws IOException if the channel fails, or the compression is not available on this machine
     * @throws IllegalArgumentException if the channel does not block, or the compression has no such level
     */
    public McapWriter create(WritableByteChannel channel) throws IOException {
        Objects.requireNonNull(channel, "channel");
        if (channel instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw new IllegalArgumentException(
                    "the channel is in non-blocking mode: call configureBlocking(true) before you give it");
        }
        return create(() -> ByteOutput.of(channel));
    }

    /**
     * Opens a file, to write on behind what is in it. Its schemas and channels keep their ids, assigned sequence numbers start
     * again at 1, its header stays, and the summary is written anew with the parts that are set here.
     *
     * <p>Where the file's summary leaves something out that the new one needs, such as statistics, the whole file is read to
     * find it.
     *
     * <p>The old summary is taken off at once: until the writer is closed, the file is like any that is being written, and
     * nothing of its data is lost if the program is killed.
     *
     * @throws McapFormatException if the file is not an MCAP file, is damaged, or was not closed, in which case
     *     {@link McapRecovery#finishInPlace} closes it; the file is then left as it is
     * @throws IllegalArgumentException if the messages in the file are in chunks and those of this writer would not be, or
     *     the other way round
     * @throws IOException if the file cannot be opened
     */
    public McapWriter append(Path path) throws IOException {
        ExistingFile file = ExistingFile.read(path);
        if (chunked != null && !file.allows(chunked)) {
            throw new IllegalArgumentException("the messages in " + path + " are " + (chunked ? "not " : "")
                    + "in chunks, and readers would miss others: leave chunked(" + chunked + ") out");
        }
        return resume(path, file);
    }

    /** Returns another builder, with the settings that this one has now. */
    public McapWriterBuilder copy() {
        try {
            return (McapWriterBuilder) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    McapWriter create(OutputOpener opener) throws IOException {
        return WriterAssembly.create(new WriterOptions(this, chunked == null || chunked), opener, null);
    }

    /** Cuts a file where its data section ends, and goes on with it. */
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
