package org.foxglove4j.dataloader;

/**
 * An MCAP file that a remote data loader reads with range requests, from an object store or from a server that supports
 * them, for example with {@link FileRange}. The loader gets the topics and times from the file itself. Immutable.
 *
 * @param url the URL of the file: absolute, or relative to the URL of the manifest. Different files must have different
 *     URLs
 */
public record StaticFileSource(String url) implements ManifestSource {

    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if the URL is not valid
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
