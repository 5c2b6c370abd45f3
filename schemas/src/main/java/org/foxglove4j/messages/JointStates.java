package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * The states of the joints of a robot.
 *
 * @param timestamp the time of the measurement
 * @param joints the states of the joints
 */
@FoxgloveSchema(name = "foxglove.JointStates", encoding = Encoding.PROTOBUF)
public record JointStates(Instant timestamp, List<JointState> joints) {}
