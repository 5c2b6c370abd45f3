package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * What the joints of a robot do.
 *
 * @param timestamp when they did it
 * @param joints the joints
 */
@FoxgloveSchema(name = "foxglove.JointStates", encoding = Encoding.PROTOBUF)
public record JointStates(Instant timestamp, List<JointState> joints) {}
