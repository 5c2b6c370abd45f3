/**
 * Compares the wire forms of the types with those in the committed lock files, so that a change that would make old
 * recordings unreadable, or silently change their meaning, fails the build.
 *
 * <p>One file per message and per enum: a type can be checked alone, as incremental builds do, and branches that change
 * different types touch different files. {@link org.foxglove4j.processor.lock.SchemaLock} is the entry point; the rest
 * works on {@link org.foxglove4j.processor.lock.LockedSchema}, which is made from the model ({@link
 * org.foxglove4j.processor.lock.LockedSchemas}) or read from a file ({@link org.foxglove4j.processor.lock.LockParser},
 * printed by {@link org.foxglove4j.processor.lock.LockPrinter}), and compared by {@link
 * org.foxglove4j.processor.lock.SchemaDiff}.
 */
@NullMarked
package org.foxglove4j.processor.lock;

import org.jspecify.annotations.NullMarked;
