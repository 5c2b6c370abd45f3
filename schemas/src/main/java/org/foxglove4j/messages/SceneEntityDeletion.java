package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Takes entities out of a scene.
 *
 * @param timestamp only entities from before this time are deleted
 * @param type which entities
 * @param id the name of the entity, if one is to be deleted
 */
@FoxgloveSchema(name = "foxglove.SceneEntityDeletion", encoding = Encoding.PROTOBUF)
public record SceneEntityDeletion(Instant timestamp, Type type, String id) {

    /** Which entities are deleted. */
    public enum Type {
        /** The one with the id. */
        MATCHING_ID,
        /** All of the topic. */
        ALL
    }
}
