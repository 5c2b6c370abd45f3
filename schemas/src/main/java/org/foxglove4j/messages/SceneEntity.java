package org.foxglove4j.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * An object in a scene. It replaces an earlier entity with the same id on the same topic.
 *
 * @param timestamp the time at which it is valid
 * @param frameId the frame of reference
 * @param id the id, unique within the topic
 * @param lifetime how long the entity is shown; zero means until it is replaced or deleted
 * @param frameLocked whether the entity moves with its frame of reference
 * @param metadata additional key-value pairs with unique keys
 * @param arrows arrows
 * @param cubes cuboids
 * @param spheres ellipsoids
 * @param cylinders cylinders and cones
 * @param lines lines
 * @param triangles triangles
 * @param texts labels
 * @param models 3D models
 */
@FoxgloveSchema(
        name = "foxglove.SceneEntity",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record SceneEntity(
        Instant timestamp,
        String frameId,
        String id,
        Duration lifetime,
        boolean frameLocked,
        List<KeyValuePair> metadata,
        List<ArrowPrimitive> arrows,
        List<CubePrimitive> cubes,
        List<SpherePrimitive> spheres,
        List<CylinderPrimitive> cylinders,
        List<LinePrimitive> lines,
        List<TriangleListPrimitive> triangles,
        List<TextPrimitive> texts,
        List<ModelPrimitive> models) {}
