/**
 * Packs numbers and pixels into the bytes that some of Foxglove's message types carry: {@link
 * org.foxglove4j.packing.ElementPacker} for point clouds and grids, {@link org.foxglove4j.packing.Images} and {@link
 * org.foxglove4j.packing.BufferedImages} for images.
 */
@NullMarked
package org.foxglove4j.packing;

import org.jspecify.annotations.NullMarked;
