/**
 * Encoding and decoding of messages: the buffer that messages are encoded into, the JSON and protobuf writers and
 * readers that generated code calls, and the interface of encoded messages. This package does not depend on channels.
 */
@NullMarked
package org.foxglove4j.encoding;

import org.jspecify.annotations.NullMarked;
