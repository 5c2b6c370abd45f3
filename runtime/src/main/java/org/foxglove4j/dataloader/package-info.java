/**
 * Lets a back end serve recorded data to the Foxglove app over HTTP.
 *
 * <p>The app asks a <a href="https://docs.foxglove.dev/docs/visualization/connecting/cloud-data/remote-data-loader">remote
 * data loader</a>, which asks the back end: first for a {@link org.foxglove4j.dataloader.Manifest}, which says what there
 * is and where, then for each source in it. A source is a body that is written for the request, {@link
 * org.foxglove4j.dataloader.McapBody}, or a file, {@link org.foxglove4j.dataloader.FileRange}. Nothing
 * here knows a web framework: all of them have query parameters, headers and an {@link java.io.OutputStream}.
 */
@NullMarked
package org.foxglove4j.dataloader;

import org.jspecify.annotations.NullMarked;
