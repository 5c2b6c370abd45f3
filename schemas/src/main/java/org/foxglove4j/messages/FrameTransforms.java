package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Several positions of frames in others.
 *
 * @param transforms the positions
 */
@FoxgloveSchema(name = "foxglove.FrameTransforms", encoding = Encoding.PROTOBUF)
public record FrameTransforms(List<FrameTransform> transforms) {}
