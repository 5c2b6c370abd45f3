/**
 * Channels and decoders for messages of protobuf-java: of classes that {@code protoc} generated, or of descriptors that
 * are known only at run time.
 *
 * <p>Needs {@code com.google.protobuf:protobuf-java}, 4.x, which foxglove4j does not bring along: whoever has generated
 * classes has it. Nothing else in foxglove4j needs it.
 */
@NullMarked
package org.foxglove4j.protobuf;

import org.jspecify.annotations.NullMarked;
