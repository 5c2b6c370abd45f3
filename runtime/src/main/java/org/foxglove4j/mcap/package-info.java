/**
 * Reads and writes MCAP files. This package can be used without the rest of the SDK.
 *
 * <p>{@link org.foxglove4j.mcap.McapWriter} writes a file. {@link org.foxglove4j.mcap.McapReader} reads a file by its
 * index, {@link org.foxglove4j.mcap.McapStreamReader} reads it from start to end, and
 * {@link org.foxglove4j.mcap.McapFollower} reads it while it is being written. {@link org.foxglove4j.mcap.McapDoctor}
 * checks a file for errors, and {@link org.foxglove4j.mcap.McapRecovery} recovers data from damaged or unfinished
 * files.
 *
 * <p>Each kind of record that the <a href="https://mcap.dev/spec">MCAP specification</a> defines has a class named
 * after it, which implements {@link org.foxglove4j.mcap.McapRecord}. Unsigned 16-bit numbers are held in an
 * {@code int}, unsigned 32-bit numbers in a {@code long}, and unsigned 64-bit numbers in the bits of a {@code long}:
 * compare the latter with {@link java.lang.Long#compareUnsigned}.
 */
@NullMarked
package org.foxglove4j.mcap;

import org.jspecify.annotations.NullMarked;
