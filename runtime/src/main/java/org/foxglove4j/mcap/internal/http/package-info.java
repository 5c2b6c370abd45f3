/**
 * Reads ranges of a file on a web server, with retries, and checks that the file does not change. Does not depend on
 * the content of the file.
 */
@NullMarked
package org.foxglove4j.mcap.internal.http;

import org.jspecify.annotations.NullMarked;
