package org.foxglove4j.dataloader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Configures and creates a {@link StreamedSource}. Obtain a builder from {@link StreamedSource#builder}, then call
 * {@link #build}. A builder is not thread-safe.
 */
public final class StreamedSourceBuilder {

    private final String url;
    private final Map<String, ManifestTopic> topics = new LinkedHashMap<>();
    private final TimeSpan recorded = new TimeSpan();
    private @Nullable String id;
    private @Nullable Instant startTime;
    private @Nullable Instant endTime;

    StreamedSourceBuilder(String url) {
        this.url = Objects.requireNonNull(url, "url");
    }

    /**
     * Sets the key under which the loader caches the data; the URL by default. Different data must have different ids:
     * include every parameter that the data depends on, and a version that you increment when you change how the data
     * is written.
     */
    public StreamedSourceBuilder id(String newId) {
        id = Objects.requireNonNull(newId, "id");
        return this;
    }

    /**
     * Adds a topic. Does nothing if it was added before.
     *
     * @throws IllegalArgumentException if the topic was added with another message encoding or schema, which a manifest
     *     cannot express
     */
    public StreamedSourceBuilder topic(ManifestTopic topic) {
        ManifestTopic known = topics.putIfAbsent(topic.name(), topic);
        if (known != null && !known.equals(topic)) {
            throw new IllegalArgumentException(
                    "a topic of a manifest has one message encoding and schema, but " + topic.name()
                            + " has " + known.form() + " and " + topic.form()
                            + ": use different topics, or select one of the channels with MessageQuery.channels");
        }
        return this;
    }

    /**
     * Adds a topic with messages of a type annotated with {@code @FoxgloveSchema}; see {@link ManifestTopic#of(String,
     * Class)}.
     */
    public StreamedSourceBuilder topic(String name, Class<?> type) {
        return topic(ManifestTopic.of(name, type));
    }

    /** Adds the topics of all channels of a context. The context may exist only for this purpose. */
    public StreamedSourceBuilder topics(Context context) {
        for (RawChannel channel : context.channels()) {
            topic(ManifestTopic.of(channel.descriptor()));
        }
        return this;
    }

    /**
     * Adds the topics of a file, and extends the time range of the source by that of the file. Reads the summary
     * section and, if the query does not select the whole file, also the chunks that contain the first and the last
     * message.
     *
     * @param query selects the messages that will be served; its order is ignored
     * @throws IOException if the file cannot be read
     */
    public StreamedSourceBuilder recording(McapReader reader, MessageQuery query) throws IOException {
        RecordedFile.topics(reader, query).forEach(this::topic);
        RecordedFile.addTimes(reader, query, recorded);
        return this;
    }

    /**
     * Adds the topics and time ranges of several files, for example those of one recording; see
     * {@link #recording(McapReader, MessageQuery)}.
     *
     * @throws IOException if one of them cannot be read
     */
    public StreamedSourceBuilder recordings(Collection<Path> files, MessageQuery query) throws IOException {
        for (Path file : List.copyOf(files)) {
            try (McapReader reader = RecordedFile.open(file)) {
                recording(reader, query);
            }
        }
        return this;
    }

    /** Sets the time range, which replaces that of the recordings; see {@link StreamedSource}. */
    public StreamedSourceBuilder timeRange(Instant newStartTime, Instant newEndTime) {
        startTime = Objects.requireNonNull(newStartTime, "startTime");
        endTime = Objects.requireNonNull(newEndTime, "endTime");
        return this;
    }

    /** Returns whether the recordings that were added contain messages. */
    public boolean hasRecordedMessages() {
        return !recorded.isEmpty();
    }

    /**
     * Creates the source.
     *
     * @throws IllegalArgumentException if the source is not valid; see {@link StreamedSource}
     * @throws IllegalStateException if there is no time range, because none was set and no messages were recorded
     */
    public StreamedSource build() {
        Instant start = startTime == null ? recorded.start() : startTime;
        Instant end = endTime == null ? recorded.end() : endTime;
        if (start == null || end == null) {
            throw new IllegalStateException("the time range of source " + url
                    + " is not known: call timeRange(start, end), or add recordings with messages in them"
                    + " (see hasRecordedMessages())");
        }
        return new StreamedSource(url, id, new ArrayList<>(topics.values()), start, end);
    }
}
