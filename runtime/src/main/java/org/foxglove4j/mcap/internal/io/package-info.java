/**
 * Sequential input and output of the bytes of a file: from streams and files, and to streams, channels and files.
 * Incomplete records are removed from an output if possible. Does not depend on the content of records.
 */
@NullMarked
package org.foxglove4j.mcap.internal.io;

import org.jspecify.annotations.NullMarked;
