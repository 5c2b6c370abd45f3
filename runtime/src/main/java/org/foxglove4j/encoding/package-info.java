/**
 * Bytes only: the buffer that messages are encoded into, and the writers and readers of JSON and protobuf that
 * generated code calls, and what an encoded message is to them. Knows nothing of channels.
 */
@NullMarked
package org.foxglove4j.encoding;

import org.jspecify.annotations.NullMarked;
