package org.foxglove4j.dataloader;

/** A part of the data of a {@link Manifest}: one response of a back end, or one file. */
public sealed interface ManifestSource permits StreamedSource, StaticFileSource {

    /** Returns where to fetch the data: absolute, or relative to the URL of the manifest. */
    String url();

    /** Returns by what a remote data loader knows the data again that it has kept. */
    String cacheKey();
}
