/**
 * Compresses and decompresses with LZ4 and Zstandard, and recovers what is possible of damaged data. Only this package
 * depends on the compression libraries. It does not depend on chunks or files.
 */
@NullMarked
package org.foxglove4j.mcap.internal.compression;

import org.jspecify.annotations.NullMarked;
