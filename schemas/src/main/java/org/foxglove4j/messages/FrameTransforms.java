package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Several transforms between frames of reference.
 *
 * @param transforms the transforms
 */
@FoxgloveSchema(name = "foxglove.FrameTransforms", encoding = Encoding.PROTOBUF)
public record FrameTransforms(List<FrameTransform> transforms) {}
