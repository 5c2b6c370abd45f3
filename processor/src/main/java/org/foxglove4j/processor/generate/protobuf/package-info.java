/**
 * Generates the protobuf form of a message type: its descriptor, the class that writes and reads it, and its source in
 * protobuf's language. {@link org.foxglove4j.processor.model.ProtobufNaming} says what goes where and is called what.
 */
@NullMarked
package org.foxglove4j.processor.generate.protobuf;

import org.jspecify.annotations.NullMarked;
