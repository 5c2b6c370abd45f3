package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.DefinitionTable.ChannelState;

/**
 * Writes an MCAP file.
 *
 * <pre>{@code
 * try (McapWriter writer = McapWriter.create(Path.of("drive.mcap"))) {
 *   int schema = writer.addSchema("Pose", "jsonschema", jsonSchema);
 *   int channel = writer.addChannel(schema, "/pose", "json");
 *   writer.writeMessage(channel, Instant.now(), data);
 * }
 * }</pre>
 *
 * <p><b>Threads and blocking.</b> A writer is thread-safe. Writing a message copies it into the open chunk, without
 * file access or allocation, and the caller may reuse the array afterwards. By default, the thread whose message fills
 * the chunk compresses and writes it, and other threads wait meanwhile. With
 * {@linkplain McapWriterBuilder#compressionWorkers workers}, writing a message blocks only when all chunks in memory
 * are full because the disk or the compression cannot keep up, and {@link #tryWriteMessage} never blocks.
 * {@link #flush}, {@link #force} and {@link #close} wait until everything passed in before is written; other threads
 * can write messages meanwhile, within the limits above. Metadata, attachments and private records are written
 * immediately by the calling thread, before the messages of the open chunk.
 *
 * <p><b>Failures.</b> When the output fails, nothing more is written, the data before the failure stays readable, and
 * every later call throws an {@link IOException} whose cause is the first one. With workers, the failure is reported by
 * a later call than the one that filled the chunk. After {@link #close}, methods that add, write or flush throw
 * {@link IllegalStateException}. Interrupting a thread does not affect the writer, and the thread's interrupt status is
 * preserved.
 *
 * <p>See the <a href="https://mcap.dev/spec">MCAP specification</a>.
 */
public final class McapWriter implements Closeable, Flushable {

    private static final int COPY_BUFFER_LENGTH = 1 << 18;

    private final boolean chunked;
    private final DataSection section;
    private final ChunkFiller filler;

    McapWriter(boolean chunked, DataSection section, ChunkFiller filler) {
        this.chunked = chunked;
        this.section = section;
        this.filler = filler;
    }

    /**
     * Creates a file and a writer for it with the default options.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if it cannot be created
     */
    public static McapWriter create(Path path) throws IOException {
        return builder().create(path);
    }

    /**
     * Opens a file to append to it with the default options; see {@link McapWriterBuilder#append}.
     *
     * @throws McapFormatException if it is not an MCAP file, is damaged, or was not closed; the file is not changed
     * @throws IOException if it cannot be opened
     */
    public static McapWriter append(Path path) throws IOException {
        return builder().append(path);
    }

    /** Creates a builder with the default options. */
    public static McapWriterBuilder builder() {
        return new McapWriterBuilder();
    }

    /**
     * Adds a schema, or finds the schema with the same content that was added before.
     *
     * @param name the name, for example {@code foxglove.Pose}
     * @param encoding the schema encoding, for example {@code protobuf}
     * @param data the schema; copied
     * @return the id to pass to {@link #addChannel(int, String, String, Map)}
     * @throws IllegalStateException if all 65535 ids are taken, or the writer is closed
     */
    public int addSchema(String name, String encoding, byte[] data) throws IOException {
        return filler.addSchema(new McapSchema(0, name, encoding, ByteSlice.of(data.clone())), true);
    }

    /**
     * Adds a schema under its own id. Does nothing if it was added before.
     *
     * @throws IllegalArgumentException if the id is 0 or belongs to a different schema
     */
    public void addSchema(McapSchema schema) throws IOException {
        filler.addSchema(schema, false);
    }

    /**
     * Adds a channel, or finds the channel with the same content that was added before.
     *
     * @param schemaId the id of the schema, or 0 for none
     * @param topic the topic
     * @param messageEncoding the encoding of the messages, for example {@code json}
     * @param metadata additional key-value pairs that describe the channel; copied
     * @return the id to pass to {@link #writeMessage(int, long, byte[])}
     * @throws IllegalArgumentException if there is no schema with that id
     * @throws IllegalStateException if all 65535 ids are taken, or the writer is closed
     */
    public int addChannel(int schemaId, String topic, String messageEncoding, Map<String, String> metadata)
            throws IOException {
        return filler.addChannel(new McapChannel(0, schemaId, topic, messageEncoding, metadata), true);
    }

    /** Adds a channel without metadata; see {@link #addChannel(int, String, String, Map)}. */
    public int addChannel(int schemaId, String topic, String messageEncoding) throws IOException {
        return addChannel(schemaId, topic, messageEncoding, Map.of());
    }

    /**
     * Adds a channel under its own id. Does nothing if it was added before.
     *
     * @throws IllegalArgumentException if the id belongs to a different channel, or the channel's schema was not added
     */
    public void addChannel(McapChannel channel) throws IOException {
        filler.addChannel(channel, false);
    }

    /**
     * Writes a message whose publish time is its log time and whose sequence number is one more than that of the
     * channel's previous message.
     *
     * @param channelId the channel
     * @param logTimeNanos when the message was logged, in nanoseconds, unsigned; usually since the Unix epoch
     * @param data the message; copied
     */
    public void writeMessage(int channelId, long logTimeNanos, byte[] data) throws IOException {
        writeMessage(channelId, logTimeNanos, data, 0, data.length);
    }

    /**
     * Writes a message whose publish time is its log time; see {@link #writeMessage(int, long, byte[])}.
     *
     * @throws IllegalArgumentException if the time is not within the years 1970 and 2554, or there is no such channel
     */
    public void writeMessage(int channelId, Instant logTime, byte[] data) throws IOException {
        writeMessage(channelId, Unsigned.nanos(logTime), data);
    }

    /** Writes a message that is held in part of an array; see {@link #writeMessage(int, long, byte[])}. */
    public void writeMessage(int channelId, long logTimeNanos, byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        filler.write(channelId, ChannelState.NEXT_SEQUENCE, logTimeNanos, logTimeNanos, data, offset, length, true);
    }

    /**
     * Writes a message whose data is the remaining bytes of a buffer. The buffer's position does not change. If the
     * writer does not compress, large data is written straight from a direct buffer, without a copy. See
     * {@link #writeMessage(int, long, byte[])}.
     */
    public void writeMessage(int channelId, long logTimeNanos, ByteBuffer data) throws IOException {
        filler.write(channelId, ChannelState.NEXT_SEQUENCE, logTimeNanos, logTimeNanos, data);
    }

    /**
     * Writes a message.
     *
     * @param channelId the channel
     * @param sequence the sequence number of the message within its channel, 0 to 2<sup>32</sup> - 1; 0 if not used
     * @param logTimeNanos when the message was logged, in nanoseconds, unsigned; usually since the Unix epoch
     * @param publishTimeNanos when the message was published, in nanoseconds, unsigned; pass the log time if it is not
     *     known
     * @param data the array that holds the message; copied
     * @param offset the index of the message's first byte
     * @param length the length of the message, in bytes
     * @throws IllegalArgumentException if there is no such channel
     * @throws IOException if the output fails or has failed
     */
    public void writeMessage(
            int channelId, long sequence, long logTimeNanos, long publishTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        Unsigned.u32("sequence", sequence);
        filler.write(channelId, sequence, logTimeNanos, publishTimeNanos, data, offset, length, true);
    }

    /**
     * Writes a message whose data is the remaining bytes of a buffer. The buffer's position does not change. See
     * {@link #writeMessage(int, long, long, long, byte[], int, int)}.
     */
    public void writeMessage(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, ByteBuffer data)
            throws IOException {
        Unsigned.u32("sequence", sequence);
        filler.write(channelId, sequence, logTimeNanos, publishTimeNanos, data);
    }

    /** Writes a message. The channel with its channel id must have been added. */
    public void writeMessage(McapMessageRecord message) throws IOException {
        ByteSlice data = message.data();
        writeMessage(
                message.channelId(),
                message.sequence(),
                message.logTimeNanos(),
                message.publishTimeNanos(),
                data.array(),
                data.offset(),
                data.length());
    }

    /**
     * Writes a message unless the call would block until a chunk is free. Without
     * {@linkplain McapWriterBuilder#compressionWorkers workers} the message is always written. See
     * {@link #writeMessage(int, long, long, long, byte[], int, int)}.
     *
     * @return whether the message was written
     */
    public boolean tryWriteMessage(
            int channelId, long sequence, long logTimeNanos, long publishTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        Unsigned.u32("sequence", sequence);
        return filler.write(channelId, sequence, logTimeNanos, publishTimeNanos, data, offset, length, false);
    }

    /** Writes an attachment. */
    public void writeAttachment(McapAttachment attachment) throws IOException {
        ByteSlice data = attachment.data();
        try (OutputStream out = beginAttachment(
                attachment.logTimeNanos(),
                attachment.createTimeNanos(),
                attachment.name(),
                attachment.mediaType(),
                data.length())) {
            out.write(data.array(), data.offset(), data.length());
        }
    }

    /**
     * Writes a file as an attachment, without reading it into memory as a whole. The attachment's create time is the
     * time at which the file was last modified.
     *
     * @param logTimeNanos when the attachment was recorded, in nanoseconds
     * @param file the file; its name becomes the name of the attachment
     * @param mediaType the media type, for example {@code application/yaml}
     */
    public void writeAttachment(long logTimeNanos, Path file, String mediaType) throws IOException {
        long createTimeNanos = Math.max(0, Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
        try (InputStream in = Files.newInputStream(file)) {
            writeAttachment(
                    logTimeNanos,
                    createTimeNanos,
                    Objects.toString(file.getFileName(), ""),
                    mediaType,
                    in,
                    Files.size(file));
        }
    }

    /**
     * Writes an attachment from a stream, without reading it into memory as a whole. Nothing else is written until the
     * attachment is complete.
     *
     * @param logTimeNanos when the attachment was recorded, in nanoseconds
     * @param createTimeNanos when the attachment was created, in nanoseconds; 0 if not known
     * @param name the name
     * @param mediaType the media type
     * @param data the data; exactly {@code size} bytes are read, and the stream is not closed
     * @param size the number of bytes; may exceed 2 GiB
     * @throws IOException if the stream ends early. If the output is a file, the incomplete attachment is then removed;
     *     otherwise the writer has failed
     */
    public void writeAttachment(
            long logTimeNanos, long createTimeNanos, String name, String mediaType, InputStream data, long size)
            throws IOException {
        try (OutputStream out = beginAttachment(logTimeNanos, createTimeNanos, name, mediaType, size)) {
            byte[] buffer = new byte[(int) Math.min(COPY_BUFFER_LENGTH, size)];
            long remaining = size;
            while (remaining > 0) {
                int count = data.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (count < 0) {
                    break;
                }
                out.write(buffer, 0, count);
                remaining -= count;
            }
        }
    }

    /**
     * Begins an attachment whose data is written through a stream. Nothing else is written until the same thread closes
     * that stream: messages of other threads block once the chunks in memory are full.
     *
     * @param logTimeNanos when the attachment was recorded, in nanoseconds
     * @param createTimeNanos when the attachment was created, in nanoseconds; 0 if not known
     * @param name the name
     * @param mediaType the media type
     * @param size the number of bytes that will be written
     * @return a stream that accepts exactly that many bytes; closing it ends the attachment, and fails if fewer were
     *     written
     */
    public OutputStream beginAttachment(
            long logTimeNanos, long createTimeNanos, String name, String mediaType, long size) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " of attachment " + name + " is negative");
        }
        return section.beginAttachment(logTimeNanos, createTimeNanos, name, mediaType, size);
    }

    /** Writes a metadata record: a map of strings under a name. */
    public void writeMetadata(String name, Map<String, String> metadata) throws IOException {
        section.writeMetadata(new McapMetadata(name, metadata));
    }

    /**
     * Writes a private record, whose meaning the application defines, into the data section outside of chunks.
     *
     * @param opcode 0x80 to 0xFF
     * @param content the content of the record; readers that do not know the opcode skip it
     * @throws IllegalArgumentException if the opcode is not in the range for private records
     */
    public void writePrivateRecord(int opcode, byte[] content) throws IOException {
        if (!Opcode.isPrivate(opcode)) {
            throw new IllegalArgumentException(
                    "opcode 0x%02X is not that of a private record: use one from 0x80 to 0xFF".formatted(opcode));
        }
        section.writeRecord(new McapUnknownRecord(opcode, ByteSlice.of(content)));
    }

    /**
     * Writes a chunk of another file unchanged, without decompressing it, for tools that filter or merge files.
     *
     * <p>The open chunk is written first. Because this writer does not look into the given chunk, it adds to the open
     * chunk the schemas and channels of the indexes that the file does not define yet. Waits for the workers.
     *
     * @param chunk the chunk
     * @param indexes one message index for each channel with messages in the chunk; messages are counted from these
     * @throws IllegalArgumentException if a channel of the indexes was not added
     * @throws IllegalStateException if this writer does not write chunks
     */
    public void writeChunk(McapChunk chunk, List<McapMessageIndex> indexes) throws IOException {
        if (!chunked) {
            throw new IllegalStateException("this writer does not write chunks: create it with chunked(true)");
        }
        filler.write(chunk, indexes);
    }

    /**
     * Closes the open chunk, waits until everything passed in before is written, and flushes the output. That data
     * survives if the process is killed afterwards; to survive a power failure, use {@link #force}. Each call ends a
     * chunk, so calling this after every message loses most of the compression.
     */
    @Override
    public void flush() throws IOException {
        filler.flush();
    }

    /** Does what {@link #flush} does, then, if the output is a file, waits until the data is on the disk. */
    public void force() throws IOException {
        filler.flush();
        section.force();
    }

    /** Returns the current length of the file, in bytes. Data that is still in memory is not counted. */
    public long writtenBytes() {
        return section.length();
    }

    /** Returns the statistics of the file so far. Data that is still in memory is not counted. */
    public McapStatistics statistics() {
        return section.statistics();
    }

    /**
     * Writes the data that is still in memory and the summary section, then closes the output. Does nothing if the
     * writer is already closed.
     *
     * @throws IOException if the output fails or has failed; the file is finished as far as possible
     */
    @Override
    public void close() throws IOException {
        filler.close();
    }
}
