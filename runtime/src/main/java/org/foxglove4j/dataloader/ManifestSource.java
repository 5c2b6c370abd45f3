package org.foxglove4j.dataloader;

/** A source of data in a {@link Manifest}: one response of a back end, or one file. */
public sealed interface ManifestSource permits StreamedSource, StaticFileSource {

    /** Returns the URL of the data: absolute, or relative to the URL of the manifest. */
    String url();

    /** Returns the key under which a remote data loader caches the data. */
    String cacheKey();
}
