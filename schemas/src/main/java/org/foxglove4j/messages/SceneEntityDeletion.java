package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Deletes entities from a scene.
 *
 * @param timestamp only entities with earlier timestamps are deleted
 * @param type which entities to delete
 * @param id the id of the entity to delete, unless all are deleted
 */
@FoxgloveSchema(name = "foxglove.SceneEntityDeletion", encoding = Encoding.PROTOBUF)
public record SceneEntityDeletion(Instant timestamp, Type type, String id) {

    /** Which entities to delete. */
    public enum Type {
        /** The entity with the id. */
        MATCHING_ID,
        /** All entities of the topic. */
        ALL
    }
}
