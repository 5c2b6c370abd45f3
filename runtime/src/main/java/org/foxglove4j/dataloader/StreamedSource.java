package org.foxglove4j.dataloader;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Data that a back end writes when it is asked for, from its first message to its last: see {@link McapBody}. {@link
 * #builder} begins one. Immutable.
 *
 * <p>The loader reads a source from its beginning to its end, and keeps it under its id: it does not ask for a part of it.
 * Long data is better served as several sources, one for each hour for example.
 *
 * @param url where to fetch the data: absolute, or relative to the URL of the manifest
 * @param id by what the loader knows the data again that it has kept: another one as soon as the data, or how it is
 *     written, is another; null if the URL says all of that
 * @param topics the topics in the data: all of them, each once
 * @param startTime a time before which there is no message, best that of the first: the app's timeline begins there
 * @param endTime a time after which there is no message, best that of the last
 */
public record StreamedSource(
        String url, @Nullable String id, List<ManifestTopic> topics, Instant startTime, Instant endTime)
        implements ManifestSource {

    private static final int MAX_SCHEMAS = 0xFFFF;

    /** What four digits of a year can say, which is all that a time on the internet has (RFC 3339). */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if the URL is none, a topic is listed twice, or the times are not in order
     */
    public StreamedSource {
        SourceUrl.check(url);
        topics = List.copyOf(topics);
        Set<String> names = new HashSet<>();
        Set<Schema> schemas = new HashSet<>();
        for (ManifestTopic topic : topics) {
            if (!names.add(topic.name())) {
                throw new IllegalArgumentException("topic " + topic.name() + " is listed twice");
            }
            if (topic.schema() != null) {
                schemas.add(topic.schema());
            }
        }
        if (schemas.size() > MAX_SCHEMAS) {
            throw new IllegalArgumentException("a source has at most " + MAX_SCHEMAS + " schemas, found "
                    + schemas.size() + "; list some topics in another source");
        }
        checkTime(startTime);
        checkTime(endTime);
        if (endTime.isBefore(startTime)) {
            throw new IllegalArgumentException("the end time " + endTime + " is before the start time " + startTime);
        }
    }

    /**
     * Begins to configure a source.
     *
     * @param url where to fetch the data: absolute, or relative to the URL of the manifest
     */
    public static StreamedSourceBuilder builder(String url) {
        return new StreamedSourceBuilder(url);
    }

    /** Returns the id, or else the URL. */
    @Override
    public String cacheKey() {
        return Objects.requireNonNullElse(id, url);
    }

    private static void checkTime(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("time " + time + " is not within the years 0 and 9999");
        }
    }
}
