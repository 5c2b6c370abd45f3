package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Changes to a scene, for the 3D panel.
 *
 * @param deletions the entities to delete first
 * @param entities the entities to add or replace
 */
@FoxgloveSchema(name = "foxglove.SceneUpdate", encoding = Encoding.PROTOBUF)
public record SceneUpdate(List<SceneEntityDeletion> deletions, List<SceneEntity> entities) {}
