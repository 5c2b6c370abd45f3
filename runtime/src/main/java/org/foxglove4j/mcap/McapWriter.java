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
 * <p><b>Threads and waiting.</b> Safe for use by several threads. A message is copied into the open chunk; that takes
 * neither a file nor a new object, and the caller's array is free after the call. Who fills a chunk compresses and writes it,
 * and the others wait for that, unless there are {@linkplain McapWriterBuilder#compressionWorkers workers}: then a message
 * waits only when all chunks in memory are full, because the disk or the compression cannot keep up.
 * {@link #tryWriteMessage} does not wait even then. {@link #flush}, {@link #force} and {@link #close} wait for what was
 * given before, and do not hold up messages of other threads but for what is said above. Metadata, attachments and private
 * records are written at once, ahead of the open chunk, in the caller's thread.
 *
 * <p><b>Failures.</b> When the output fails, nothing more is written, what came before stays readable, and every later call
 * throws an {@link IOException} whose cause is the first one. With workers the first error shows at a later call than the
 * one whose chunk failed. After {@link #close} every call throws {@link IllegalStateException}. An interrupt is neither
 * noticed nor lost.
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
     * Creates a file, which must not exist, and a writer for it with the default options.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if it cannot be created
     */
    public static McapWriter create(Path path) throws IOException {
        return builder().create(path);
    }

    /**
     * Opens a file, to write on behind what is in it with the default options; see {@link McapWriterBuilder#append}.
     *
     * @throws McapFormatException if it is not an MCAP file, is damaged, or was not closed; it is left as it is
     * @throws IOException if it cannot be opened
     */
    public static McapWriter append(Path path) throws IOException {
        return builder().append(path);
    }

    /** Begins to configure a writer. */
    public static McapWriterBuilder builder() {
        return new McapWriterBuilder();
    }

    /**
     * Adds a schema, or finds the one of that content that was added before.
     *
     * @param name the name, for example {@code foxglove.Pose}
     * @param encoding the language of the description, for example {@code protobuf}
     * @param data the description; copied
     * @return the id, which {@link #addChannel(int, String, String, Map)} wants
     * @throws IllegalStateException if all 65535 ids are taken, or the writer is closed
     */
    public int addSchema(String name, String encoding, byte[] data) throws IOException {
        return filler.addSchema(new McapSchema(0, name, encoding, ByteSlice.of(data.clone())), true);
    }

    /**
     * Adds a schema with the id that it has; does nothing if it was added before.
     *
     * @throws IllegalArgumentException if the id is 0, or is that of a different schema
     */
    public void addSchema(McapSchema schema) throws IOException {
        filler.addSchema(schema, false);
    }

    /**
     * Adds a channel, or finds the one of that content that was added before.
     *
     * @param schemaId the id of the schema, or 0 for none
     * @param topic the topic
     * @param messageEncoding the encoding of the messages, for example {@code json}
     * @param metadata what else is to be known of the channel; copied
     * @return the id, which {@link #writeMessage(int, long, byte[])} wants
     * @throws IllegalArgumentException if there is no schema of that id
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
     * Adds a channel with the id that it has; does nothing if it was added before.
     *
     * @throws IllegalArgumentException if the id is that of a different channel, or there is no such schema
     */
    public void addChannel(McapChannel channel) throws IOException {
        filler.addChannel(channel, false);
    }

    /**
     * Writes a message, published when it is logged, whose sequence number is one more than that of the channel's last.
     *
     * @param channelId the channel
     * @param logTimeNanos when the message was logged, in nanoseconds, unsigned; usually since the Unix epoch
     * @param data the message; copied
     */
    public void writeMessage(int channelId, long logTimeNanos, byte[] data) throws IOException {
        writeMessage(channelId, logTimeNanos, data, 0, data.length);
    }

    /**
     * Writes a message, published when it is logged; see {@link #writeMessage(int, long, byte[])}.
     *
     * @throws IllegalArgumentException if the time is not within the years 1970 and 2554, or there is no such channel
     */
    public void writeMessage(int channelId, Instant logTime, byte[] data) throws IOException {
        writeMessage(channelId, Unsigned.nanos(logTime), data);
    }

    /** Writes a message that is a part of an array; see {@link #writeMessage(int, long, byte[])}. */
    public void writeMessage(int channelId, long logTimeNanos, byte[] data, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, data.length);
        filler.write(channelId, ChannelState.NEXT_SEQUENCE, logTimeNanos, logTimeNanos, data, offset, length, true);
    }

    /**
     * Writes a message whose data is what remains in a buffer, whose position stays as it is; see {@link #writeMessage(int,
     * long, byte[])}. Large data in a direct buffer that is not compressed is written from where it lies.
     */
    public void writeMessage(int channelId, long logTimeNanos, ByteBuffer data) throws IOException {
        filler.write(channelId, ChannelState.NEXT_SEQUENCE, logTimeNanos, logTimeNanos, data);
    }

    /**
     * Writes a message.
     *
     * @param channelId the channel
     * @param sequence the number of the message within its channel, 0 to 2<sup>32</sup> - 1; 0 if not used
     * @param logTimeNanos when the message was logged, in nanoseconds, unsigned; usually since the Unix epoch
     * @param publishTimeNanos when the message was published; the log time if that is not known
     * @param data the array that holds the message; copied
     * @param offset the index of the message's first byte
     * @param length the number of its bytes
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
     * Writes a message whose data is what remains in a buffer, whose position stays as it is; see {@link #writeMessage(int,
     * long, long, long, byte[], int, int)}.
     */
    public void writeMessage(int channelId, long sequence, long logTimeNanos, long publishTimeNanos, ByteBuffer data)
            throws IOException {
        Unsigned.u32("sequence", sequence);
        filler.write(channelId, sequence, logTimeNanos, publishTimeNanos, data);
    }

    /** Writes a message; the channel with its id must have been added. */
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
     * Writes a message unless that would have to wait for a free chunk; see {@link #writeMessage(int, long, long, long,
     * byte[], int, int)}. Without {@linkplain McapWriterBuilder#compressionWorkers workers} it always writes.
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
     * Writes a file as an attachment, without holding it in memory; its time of creation is that of its last change.
     *
     * @param logTimeNanos when it was recorded, in nanoseconds
     * @param file the file, whose name the attachment gets
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
     * Writes an attachment from a stream, without holding it in memory. Nothing else is written until its end.
     *
     * @param logTimeNanos when the attachment was recorded, in nanoseconds
     * @param createTimeNanos when the attachment was made, in nanoseconds; 0 if not known
     * @param name the name
     * @param mediaType the media type
     * @param data the data; read to the given size, not closed
     * @param size the number of bytes; may be beyond 2 GiB
     * @throws IOException if the stream ends before; the attachment is then taken back where the output is a file, otherwise
     *     the writer has failed
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
     * Begins an attachment whose data is written piece by piece. Until its stream is closed, by the same thread, nothing else
     * is written: messages wait once the chunks in memory are full.
     *
     * @param logTimeNanos when the attachment was recorded, in nanoseconds
     * @param createTimeNanos when the attachment was made, in nanoseconds; 0 if not known
     * @param name the name
     * @param mediaType the media type
     * @param size the number of bytes that will be written
     * @return a stream that takes exactly that many bytes; closing it ends the attachment, and fails if there were fewer
     */
    public OutputStream beginAttachment(
            long logTimeNanos, long createTimeNanos, String name, String mediaType, long size) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " of attachment " + name + " is negative");
        }
        return section.beginAttachment(logTimeNanos, createTimeNanos, name, mediaType, size);
    }

    /** Writes texts by key under a name. */
    public void writeMetadata(String name, Map<String, String> metadata) throws IOException {
        section.writeMetadata(new McapMetadata(name, metadata));
    }

    /**
     * Writes a record of the application's own into the data section, not into a chunk.
     *
     * @param opcode 0x80 to 0xFF
     * @param content what readers that do not know the record skip
     * @throws IllegalArgumentException if the opcode is not one of those for applications
     */
    public void writePrivateRecord(int opcode, byte[] content) throws IOException {
        if (!Opcode.isPrivate(opcode)) {
            throw new IllegalArgumentException(
                    "opcode 0x%02X is not an application's own: choose one from 0x80 to 0xFF".formatted(opcode));
        }
        section.writeRecord(new McapUnknownRecord(opcode, ByteSlice.of(content)));
    }

    /**
     * Writes a chunk that comes from another file as it is, without decompressing it. For tools that filter or merge files.
     *
     * <p>The open chunk is closed before it. Those of the channels that no message of this writer has used yet are defined
     * there, since this writer does not look into the chunk. Waits for the workers.
     *
     * @param chunk the chunk
     * @param indexes one for each channel with messages in the chunk, from which messages are counted
     * @throws IllegalArgumentException if a channel of the indexes was not added
     * @throws IllegalStateException if this writer does not write chunks
     */
    public void writeChunk(McapChunk chunk, List<McapMessageIndex> indexes) throws IOException {
        if (!chunked) {
            throw new IllegalStateException("this writer writes no chunks: create it with chunked(true)");
        }
        filler.write(chunk, indexes);
    }

    /**
     * Closes the open chunk, waits until all that was given before is written, and flushes the output. A program that is
     * killed after this loses nothing of it; for a machine that loses power see {@link #force}. Each call makes one chunk,
     * so a call for each message costs most of the compression.
     */
    @Override
    public void flush() throws IOException {
        filler.flush();
    }

    /** Does what {@link #flush} does and waits until the data is on the disk, if the output is a file. */
    public void force() throws IOException {
        filler.flush();
        section.force();
    }

    /** Returns how long the file is so far, in bytes; what is still in memory is not counted. */
    public long writtenBytes() {
        return section.length();
    }

    /** Returns what is in the file so far; what is still in memory is not counted. */
    public McapStatistics statistics() {
        return section.statistics();
    }

    /**
     * Writes what is in memory, then the summary, and closes the output. Does nothing if the writer is closed.
     *
     * @throws IOException if the output fails or has failed; the file is finished as far as that is possible
     */
    @Override
    public void close() throws IOException {
        filler.close();
    }
}
