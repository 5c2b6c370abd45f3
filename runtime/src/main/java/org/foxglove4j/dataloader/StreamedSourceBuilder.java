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
 * Configures a {@link StreamedSource}; {@link StreamedSource#builder} begins, {@link #build} ends. Not safe for use by
 * several threads.
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
     * Sets by what the loader knows the data again that it has kept; by default the URL. It must be another one for all
     * other data: put every parameter into it that the data depends on, and a version that you count up when you write the
     * same data in another way.
     */
    public StreamedSourceBuilder id(String newId) {
        id = Objects.requireNonNull(newId, "id");
        return this;
    }

    /**
     * Adds a topic; does nothing if it is there already.
     *
     * @throws IllegalArgumentException if it is there with messages of another form, which a manifest cannot say
     */
    public StreamedSourceBuilder topic(ManifestTopic topic) {
        ManifestTopic known = topics.putIfAbsent(topic.name(), topic);
        if (known != null && !known.equals(topic)) {
            throw new IllegalArgumentException("a topic of a manifest has messages of one form, but " + topic.name()
                    + " has " + known.form() + " and " + topic.form()
                    + ": give them different topics, or select one of the channels with MessageQuery.channels");
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

    /** Adds the topics of all channels of a context, such as one in which the channels were only made to be listed here. */
    public StreamedSourceBuilder topics(Context context) {
        for (RawChannel channel : context.channels()) {
            topic(ManifestTopic.of(channel.descriptor()));
        }
        return this;
    }

    /**
     * Adds what is in a file: its topics, and its time range to that of the source. Reads the summary, and where not all of
     * the file is selected also the chunks with the first and the last message.
     *
     * @param query selects what will be served; its order does not matter
     * @throws IOException if the file cannot be read
     */
    public StreamedSourceBuilder recording(McapReader reader, MessageQuery query) throws IOException {
        RecordedFile.topics(reader, query).forEach(this::topic);
        RecordedFile.addTimes(reader, query, recorded);
        return this;
    }

    /**
     * Adds what is in files, such as those of one recording; see {@link #recording(McapReader, MessageQuery)}.
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

    /** Sets the time range, in place of that of the recordings; see {@link StreamedSource}. */
    public StreamedSourceBuilder timeRange(Instant newStartTime, Instant newEndTime) {
        startTime = Objects.requireNonNull(newStartTime, "startTime");
        endTime = Objects.requireNonNull(newEndTime, "endTime");
        return this;
    }

    /** Returns whether messages were found in the recordings that were added. */
    public boolean hasRecordedMessages() {
        return !recorded.isEmpty();
    }

    /**
     * Creates the source.
     *
     * @throws IllegalArgumentException if something is wrong with it; see {@link StreamedSource}
     * @throws IllegalStateException if there is no time range, because none was set and no messages were recorded
     */
    public StreamedSource build() {
        Instant start = startTime == null ? recorded.start() : startTime;
        Instant end = endTime == null ? recorded.end() : endTime;
        if (start == null || end == null) {
            throw new IllegalStateException("the time range of source " + url
                    + " is not known: call timeRange(start, end), or add recordings with messages in them"
                    + " (hasRecordedMessages() tells)");
        }
        return new StreamedSource(url, id, new ArrayList<>(topics.values()), start, end);
    }
}
