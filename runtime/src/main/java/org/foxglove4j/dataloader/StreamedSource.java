package org.foxglove4j.dataloader;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source that a back end generates on request, from its first message to its last: see {@link McapBody}. Use
 * {@link #builder} to create one. Immutable.
 *
 * <p>The loader reads a source from beginning to end and caches it under its id. It never requests part of a source, so
 * it is better to serve long data as several sources, for example one for each hour.
 *
 * @param url the URL of the data: absolute, or relative to the URL of the manifest
 * @param id the key under which the loader caches the data; it must change whenever the data or its encoding changes;
 *     null to use the URL as the key
 * @param topics all topics in the data, each once
 * @param startTime a time before which there is no message, ideally the log time of the first message: the app's
 *     timeline begins there
 * @param endTime a time after which there is no message, ideally the log time of the last message
 */
public record StreamedSource(
        String url, @Nullable String id, List<ManifestTopic> topics, Instant startTime, Instant endTime)
        implements ManifestSource {

    private static final int MAX_SCHEMAS = 0xFFFF;

    /** Years have exactly four digits in an internet timestamp (RFC 3339). */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if the URL is not valid, a topic is listed twice, there are more than 65535
     *     schemas, a time is not within the years 0 and 9999, or the end time is before the start time
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
     * Creates a builder for a source.
     *
     * @param url the URL of the data: absolute, or relative to the URL of the manifest
     */
    public static StreamedSourceBuilder builder(String url) {
        return new StreamedSourceBuilder(url);
    }

    /** Returns the id, or the URL if there is no id. */
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
