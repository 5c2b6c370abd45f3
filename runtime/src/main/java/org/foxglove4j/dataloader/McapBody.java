package org.foxglove4j.dataloader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMessages;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * The body of a response with MCAP data. Messages that are logged on its channels, or selected from files, are sent to
 * the client as they are written.
 *
 * <pre>{@code
 * McapBody.write(response.outputStream(), body -> {
 *     Pose2dChannel pose = Pose2dChannel.create(body.context(), "/pose");
 *     for (Row row : rows) {
 *         pose.log(row.pose(), row.time());
 *     }
 * });
 * }</pre>
 *
 * <p>Messages must be in ascending order of log time across all channels, because the app's playback would be wrong
 * otherwise. Writing fails if they are not, or if a message cannot be encoded, so that the loader does not cache wrong
 * data.
 *
 * <p>Schemas have the same ids as in the manifest if the channels are created in the order of its topics.
 *
 * <p>Memory use is bounded by a chunk, and the caller waits for a slow client. The channels of a body can be used by
 * several threads while the body is being written.
 */
public final class McapBody {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/octet-stream";

    /** Larger chunks reach the client later, and smaller ones compress worse. */
    private static final int CHUNK_SIZE_BYTES = 256 << 10;

    private final Context context;
    private final MessageOutput output;

    private McapBody(Context context, MessageOutput output) {
        this.context = context;
        this.output = output;
    }

    /**
     * Writes a body: the header, the messages from {@code content}, and the summary section. Then closes the stream.
     *
     * <p>If the content or the stream fails, the body is left incomplete and the stream is not closed. Let the
     * exception propagate to the server, so that it aborts the connection and the client does not take the incomplete
     * body for a complete one.
     *
     * @param stream the stream to the client; it need not be buffered
     * @param content writes the messages before it returns
     * @param <X> the exception type of the content; in Kotlin it must be specified, {@code
     *     McapBody.write<IOException>(out) { ... }}
     * @throws IOException if the client has gone, the stream fails, or the content throws it
     * @throws IllegalStateException if messages were not in ascending log time, or could not be encoded
     */
    public static <X extends Exception> void write(OutputStream stream, Content<X> content) throws IOException, X {
        write(stream, McapWriter.builder().chunkSizeBytes(CHUNK_SIZE_BYTES), content);
    }

    /**
     * Writes a body with options other than the defaults, which are those of {@link McapWriterBuilder} but with chunks
     * of 256 KiB.
     *
     * @see #write(OutputStream, Content)
     */
    public static <X extends Exception> void write(OutputStream stream, McapWriterBuilder options, Content<X> content)
            throws IOException, X {
        Objects.requireNonNull(content, "content");
        ClientStream client = new ClientStream(stream);
        try (MessageOutput output = new MessageOutput(options.create(client), client);
                Context context = Context.create()) {
            BodySink sink = new BodySink(context, output);
            context.addSink(sink);
            content.writeTo(new McapBody(context, output));
            output.finish(sink.channels());
        }
        stream.close();
    }

    /** Returns the context of this body. Messages logged on its channels are sent to the client. */
    public Context context() {
        return context;
    }

    /** Creates a builder for a channel of {@link #context()}. */
    public ChannelBuilder channelBuilder(String topic) {
        return context.channelBuilder(topic);
    }

    /**
     * Writes messages of a file in log time order, without decoding them. Memory use is bounded by the chunks that
     * overlap in time.
     *
     * @param query selects the messages; its order is ignored
     * @throws IOException if the file cannot be read, the client has disconnected, or the stream fails
     * @throws IllegalStateException if a message that is later than the first of these messages has already been
     *     written
     */
    public void writeMessages(McapReader reader, MessageQuery query) throws IOException {
        write(List.of(reader), query, reader.messages(query.order(MessageOrder.LOG_TIME)));
    }

    /**
     * Writes messages of several files as if they were one, for example those of one recording; see
     * {@link #writeMessages(McapReader, MessageQuery)}. At most 128 of the files are open at a time.
     *
     * @throws IOException if one of the files cannot be read, the client has disconnected, or the stream fails
     */
    public void writeMessages(Collection<Path> files, MessageQuery query) throws IOException {
        try (McapFiles opened = McapFiles.open(List.copyOf(files))) {
            write(opened.readers(), query, opened.messages(query.order(MessageOrder.LOG_TIME)));
        }
    }

    private void write(List<McapReader> readers, MessageQuery query, McapMessages messages) throws IOException {
        for (McapReader reader : readers) {
            for (ManifestTopic topic : RecordedFile.topics(reader, query)) {
                output.addSchema(topic.schema());
            }
        }
        CopiedChannels channels = new CopiedChannels(output);
        try (MessageCursor cursor = messages.cursor()) {
            while (cursor.next()) {
                McapMessage message = cursor.message();
                output.write(channels.idOf(message), message);
            }
        }
    }

    /**
     * Returns whether this body has failed, for example because the client has disconnected. Messages are then
     * discarded, and the content may return early; {@link #write} throws the reason. This call is cheap.
     */
    public boolean isBroken() {
        return output.isBroken();
    }

    /**
     * Sends everything written so far, so that the client receives it before the chunk is full.
     *
     * @throws IOException if the client has disconnected, or the stream fails
     */
    public void flush() throws IOException {
        output.flush();
    }

    /**
     * Writes the messages of a body.
     *
     * @param <X> the type of exception that it throws
     */
    @FunctionalInterface
    public interface Content<X extends Exception> {

        /**
         * Logs or writes all messages.
         *
         * @throws IOException to leave the body incomplete
         * @throws X to leave the body incomplete
         */
        void writeTo(McapBody body) throws IOException, X;
    }
}
