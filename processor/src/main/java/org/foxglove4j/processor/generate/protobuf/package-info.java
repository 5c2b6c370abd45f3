/**
 * Generates the protobuf form of a message type: its descriptor and the class that writes and reads it.
 *
 * <p>Each message type is one file, named after its schema name: {@code arm.Pose} is the message {@code Pose} of package
 * {@code arm} in {@code arm/Pose.proto}. So a type that two messages use is the same protobuf message, whichever schema
 * shows it, and names never depend on who asks. An enum declared within a message type that uses it is nested in that
 * message; any other is wrapped in a message of its own, {@code arm.Gripper.Value}, since protobuf has the constants of
 * an enum share the names of what surrounds it.
 */
@NullMarked
package org.foxglove4j.processor.generate.protobuf;

import org.jspecify.annotations.NullMarked;
