package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Changes of a scene. The 3D panel shows it.
 *
 * @param deletions what to take out first
 * @param entities what to put in, or to replace
 */
@FoxgloveSchema(name = "foxglove.SceneUpdate", encoding = Encoding.PROTOBUF)
public record SceneUpdate(List<SceneEntityDeletion> deletions, List<SceneEntity> entities) {}
