package org.foxglove4j.dataloader;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what data there is for one request of a remote data loader, and where: the answer of a manifest endpoint.
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
 * <p>Who may not read all of its sources must not be given it: the loader keeps data, and asks the sources for no
 * permission then. Immutable.
 *
 * @param name what the app shows as the name of the data, or null for none
 * @param sources where the data is; the app shows them on one timeline
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
                throw new IllegalArgumentException("two sources of a manifest are called " + source.cacheKey()
                        + ", and the loader would show one of them twice; give each an id of its own");
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
     * Reads a manifest, as remote data loaders do: for a test of a back end, or one that joins the manifests of others.
     * Schemas that no topic has are left out.
     *
     * @throws IllegalArgumentException if it is none; the message tells where
     */
    public static Manifest fromJson(byte[] json) {
        return ManifestReader.read(json);
    }

    /** Returns the manifest as remote data loaders read it: JSON in UTF-8, without white space. */
    public byte[] toJson() {
        return ManifestWriter.write(this);
    }
}
