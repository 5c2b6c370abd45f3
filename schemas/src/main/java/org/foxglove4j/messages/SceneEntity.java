package org.foxglove4j.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * Something in a scene. It replaces an earlier entity with the same id on the same topic.
 *
 * @param timestamp when it holds
 * @param frameId the frame of reference
 * @param id its name within the topic
 * @param lifetime how long it stays; zero for until it is replaced or deleted
 * @param frameLocked whether it follows its frame of reference as that moves
 * @param metadata further facts, each key once
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
