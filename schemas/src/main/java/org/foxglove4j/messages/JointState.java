package org.foxglove4j.messages;

import java.util.OptionalDouble;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * What a joint does. Metres or radians, by its kind.
 *
 * @param name the joint
 * @param position where it stands; may be empty
 * @param velocity how fast it moves; may be empty
 * @param acceleration how its velocity changes; may be empty
 * @param effort the force in newtons, or the torque in newton meters; may be empty
 */
@FoxgloveSchema(name = "foxglove.JointState", encoding = Encoding.PROTOBUF, builder = true)
public record JointState(
        String name,
        OptionalDouble position,
        OptionalDouble velocity,
        OptionalDouble acceleration,
        OptionalDouble effort) {}
