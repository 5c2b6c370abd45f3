/**
 * Compresses and decompresses by LZ4 and Zstandard, and salvages what is left of data that is damaged. Nothing else knows the
 * libraries that do it; this knows bytes only, and neither chunks nor files.
 */
@NullMarked
package org.foxglove4j.mcap.internal.compression;

import org.jspecify.annotations.NullMarked;
