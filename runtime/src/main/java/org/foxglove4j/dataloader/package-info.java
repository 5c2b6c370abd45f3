/**
 * Serves data from a back end to the Foxglove app over HTTP.
 *
 * <p>The app sends its requests to a <a
 * href="https://docs.foxglove.dev/docs/visualization/connecting/cloud-data/remote-data-loader">remote data loader</a>,
 * which sends requests to the back end: first for a {@link org.foxglove4j.dataloader.Manifest}, which lists the
 * available data and its location, then for each source in it. A source is either generated for the request, with
 * {@link org.foxglove4j.dataloader.McapBody}, or a file, served with {@link org.foxglove4j.dataloader.FileRange}. This
 * package does not depend on a web framework: it works with any that provides query parameters, headers and an
 * {@link java.io.OutputStream}.
 */
@NullMarked
package org.foxglove4j.dataloader;

import org.jspecify.annotations.NullMarked;
