/**
 * Reads and writes MCAP files; usable without the rest of the SDK.
 *
 * <p>{@link org.foxglove4j.mcap.McapWriter} writes a file. {@link org.foxglove4j.mcap.McapReader} reads one by its index, {@link
 * org.foxglove4j.mcap.McapStreamReader} from its start to its end, {@link org.foxglove4j.mcap.McapFollower} while it is written.
 * {@link org.foxglove4j.mcap.McapDoctor} says what is wrong with one, {@link org.foxglove4j.mcap.McapRecovery} saves what can be
 * saved.
 *
 * <p>Each kind of record that the
 * <a href="https://mcap.dev/spec">MCAP specification</a> defines is a class named after it, all of them
 * {@link org.foxglove4j.mcap.McapRecord}s. Unsigned 16-bit numbers are held in an {@code int}, unsigned 32-bit numbers in
 * a {@code long}, and unsigned 64-bit numbers in the bits of a {@code long}: compare those with
 * {@link java.lang.Long#compareUnsigned}.
 */
@NullMarked
package org.foxglove4j.mcap;

import org.jspecify.annotations.NullMarked;
