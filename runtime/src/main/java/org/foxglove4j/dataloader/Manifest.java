package org.foxglove4j.dataloader;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the sources of data for one request of a remote data loader: the response of a manifest endpoint.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.of(
 *         "Flight ABC123",
 *         StreamedSource.builder("/data?flightId=ABC123")
 *                 .topic("/pose", Pose2d.class)
 *                 .timeRange(takeoff, landing)
 *                 .build());
 * response.write(manifest.toJson());
 * }</pre>
 *
 * <p>Return a manifest only to users who may read all of its sources: the loader serves cached data without another
 * permission check by the back end. Immutable.
 *
 * @param name the name of the data that the app shows, or null for none
 * @param sources the sources; the app shows them on one timeline
 */
public record Manifest(@Nullable String name, List<ManifestSource> sources) {

    /** The media type of {@link #toJson}. */
    public static final String MEDIA_TYPE = "application/json";

    /**
     * Creates a manifest.
     *
     * @throws IllegalArgumentException if two sources have the same id, or the same URL and no id
     */
    public Manifest {
        sources = List.copyOf(sources);
        Set<String> keys = new HashSet<>();
        for (ManifestSource source : sources) {
            if (!keys.add(source.cacheKey())) {
                throw new IllegalArgumentException("two sources of a manifest have the id " + source.cacheKey()
                        + ", and the loader would show one of them twice; give each a different id");
            }
        }
    }

    /**
     * Creates a manifest.
     *
     * @throws IllegalArgumentException if two sources have the same id, or the same URL and no id
     */
    public static Manifest of(String name, ManifestSource... sources) {
        return new Manifest(Objects.requireNonNull(name, "name"), List.of(sources));
    }

    /**
     * Parses a manifest as remote data loaders do, for example to test a back end or to combine the manifests of
     * several. Schemas that no topic uses are dropped.
     *
     * @throws IllegalArgumentException if the JSON is not a valid manifest; the message contains the location
     */
    public static Manifest fromJson(byte[] json) {
        return ManifestReader.read(json);
    }

    /** Returns the manifest in the form that remote data loaders read: JSON in UTF-8, without white space. */
    public byte[] toJson() {
        return ManifestWriter.write(this);
    }
}
