/**
 * A file on a web server: ranges of it are asked for, again where that may help, and all of the same file. Does not know what
 * is in the file.
 */
@NullMarked
package org.foxglove4j.mcap.internal.http;

import org.jspecify.annotations.NullMarked;
