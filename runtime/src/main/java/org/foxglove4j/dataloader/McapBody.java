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
 * The body of a response that carries MCAP data: what is logged on its channels, or selected from files, goes to the client
 * while it is written.
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
 * <p>Messages must come in ascending log time, over all channels: the app's playback would be wrong otherwise. A body that
 * violates it fails, and so does one of which a message could not be encoded, for a loader would keep what is wrong.
 *
 * <p>Schemas have the ids that they have in the manifest if the channels are created in the order of its topics.
 *
 * <p>Memory is bounded by a chunk, and the caller waits for a client that reads slowly. The channels of a body may be used
 * by several threads, until it is written.
 */
public final class McapBody {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/octet-stream";

    /** Larger chunks come later to the client, smaller ones compress worse. */
    private static final int CHUNK_SIZE_BYTES = 256 << 10;

    private final Context context;
    private final MessageOutput output;

    private McapBody(Context context, MessageOutput output) {
        this.context = context;
        this.output = output;
    }

    /**
     * Writes a body: header, the messages that the content gives, and the summary; then closes the stream.
     *
     * <p>If anything fails, in the content or in the stream, the body is left incomplete and the stream is not closed: let
     * the exception through to the server, so that it breaks the connection off and the client does not take what it has
     * for the whole.
     *
     * @param stream goes to the client; it needs no buffer
     * @param content gives the messages, before this returns
     * @param <X> what the content throws; in Kotlin it must be named, {@code McapBody.write<IOException>(out) { ... }}
     * @throws IOException if the client has gone, the stream fails, or the content throws it
     * @throws IllegalStateException if messages were not in ascending log time, or could not be encoded
     */
    public static <X extends Exception> void write(OutputStream stream, Content<X> content) throws IOException, X {
        write(stream, McapWriter.builder().chunkSizeBytes(CHUNK_SIZE_BYTES), content);
    }

    /**
     * Writes a body with other options than the usual: chunks of 256 KiB, and otherwise those of {@link McapWriterBuilder}.
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

    /** Returns the context of this body alone: what is logged on its channels goes to the client. */
    public Context context() {
        return context;
    }

    /** Begins to configure a channel of {@link #context()}. */
    public ChannelBuilder channelBuilder(String topic) {
        return context.channelBuilder(topic);
    }

    /**
     * Writes messages of a file by log time, as they are, without decoding them. Memory is bounded by the chunks that
     * overlap in time.
     *
     * @param query selects the messages; its order does not matter
     * @throws IOException if the file cannot be read, the client has gone, or the stream fails
     * @throws IllegalStateException if messages later than the first of these are written already
     */
    public void writeMessages(McapReader reader, MessageQuery query) throws IOException {
        write(List.of(reader), query, reader.messages(query.order(MessageOrder.LOG_TIME)));
    }

    /**
     * Writes messages of files, such as those of one recording, as if they were one; see {@link #writeMessages(McapReader,
     * MessageQuery)}. All of them are open meanwhile.
     *
     * @throws IOException if one of the files cannot be read, the client has gone, or the stream fails
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
     * Returns whether this body has failed, as when the client has gone: what is logged goes nowhere, and the content may as
     * well return. {@link #write} tells the reason then. Costs next to nothing.
     */
    public boolean isBroken() {
        return output.isBroken();
    }

    /**
     * Sends what is written so far, for a client that is to see something before the next chunk is full.
     *
     * @throws IOException if the client has gone, or the stream fails
     */
    public void flush() throws IOException {
        output.flush();
    }

    /**
     * Gives the messages of a body.
     *
     * @param <X> what it throws
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
