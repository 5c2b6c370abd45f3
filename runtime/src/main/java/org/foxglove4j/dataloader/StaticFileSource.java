package org.foxglove4j.dataloader;

/**
 * An MCAP file that a remote data loader reads piece by piece: in an object store, or from a server that answers range
 * requests, as with {@link FileRange}. It tells its topics and times itself. Immutable.
 *
 * @param url where the file is: absolute, or relative to the URL of the manifest. Another file must have another URL
 */
public record StaticFileSource(String url) implements ManifestSource {

    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if the URL is not one
     */
    public StaticFileSource {
        SourceUrl.check(url);
    }

    /** Returns the URL. */
    @Override
    public String cacheKey() {
        return url;
    }
}
