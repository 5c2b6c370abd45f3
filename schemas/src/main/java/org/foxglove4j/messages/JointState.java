package org.foxglove4j.messages;

import java.util.OptionalDouble;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * The state of a joint; in meters or radians, depending on the kind of joint.
 *
 * @param name the name of the joint
 * @param position the position; may be empty
 * @param velocity the velocity; may be empty
 * @param acceleration the acceleration; may be empty
 * @param effort the force in newtons or the torque in newton meters; may be empty
 */
@FoxgloveSchema(name = "foxglove.JointState", encoding = Encoding.PROTOBUF, builder = true)
public record JointState(
        String name,
        OptionalDouble position,
        OptionalDouble velocity,
        OptionalDouble acceleration,
        OptionalDouble effort) {}
