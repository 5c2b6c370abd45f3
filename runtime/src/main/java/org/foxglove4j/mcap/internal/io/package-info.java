/**
 * The bytes of a file as they come and as they go, one after the other: from streams and files, and to streams, channels and
 * files, from which what did not become a whole record is taken back. Does not know what the records say.
 */
@NullMarked
package org.foxglove4j.mcap.internal.io;

import org.jspecify.annotations.NullMarked;
